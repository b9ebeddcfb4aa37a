using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Auditing;

/// <summary>
/// Values in one order as one text that no other values have: each as the graph writes it, with the number of its bytes
/// in UTF-8 and a
/// colon ahead and a line feed behind; a value that is not there as a hyphen and a line feed. So <c>a:b</c> and
/// <c>c</c> are not
/// <c>a</c> and <c>b:c</c>.
/// </summary>
internal static class CanonicalText
{
    // A text that the database would store as another must not be hashed as if it were that.
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(params IEnumerable<object?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            if (GraphText.Of(value) is { } given)
            {
                text.Append(CultureInfo.InvariantCulture, $"{_utf8.GetByteCount(given)}:{given}\n");
            }
            else
            {
                text.Append("-\n");
            }
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of a text in UTF-8, as 64 digits and small letters.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(_utf8.GetBytes(text)));
}
