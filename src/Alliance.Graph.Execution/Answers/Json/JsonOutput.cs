using System.Text.Encodings.Web;
using System.Text.Json;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>How answers are written.</summary>
internal static class JsonOutput
{
    /// <summary>
    /// Letters such as 'ö' stay as they are: answers are UTF-8 and have a JSON media type, so the escapes that
    /// protect JSON inside HTML would only make them longer and harder to read.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>For what is small.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For data, of which there can be a lot.</summary>
    /// <param name="isChecked">Whether a value too many or too few is an exception instead of broken JSON.</param>
    public static JsonWriterOptions ForData(bool isChecked) => Options with { SkipValidation = !isChecked };

    public static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, Encoder);
}
