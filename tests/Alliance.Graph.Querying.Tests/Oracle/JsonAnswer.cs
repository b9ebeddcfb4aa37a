using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Querying.Tests.Inputs;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>Compares what an answer says with what the oracle says.</summary>
internal static class JsonAnswer
{
    /// <summary>The value at a path of names.</summary>
    public static JsonElement At(this JsonElement element, IEnumerable<string> path) =>
        path.Aggregate(element, (inner, name) => inner.GetProperty(name));

    public static bool Says(this JsonElement actual, object? expected) =>
        expected switch
        {
            null => actual.ValueKind == JsonValueKind.Null,
            decimal number => actual.ValueKind == JsonValueKind.Number && actual.GetDecimal() == number,
            double number => actual.ValueKind == JsonValueKind.Number && actual.GetDouble() == number,
            int or long => actual.ValueKind == JsonValueKind.Number
                && actual.GetInt64() == Convert.ToInt64(expected, CultureInfo.InvariantCulture),
            bool flag => actual.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False),
            DateTime moment => actual.GetDateTime() == moment,
            DateOnly day => actual.GetString() == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum => actual.GetString() == InputWriter.EnumName(expected.ToString()!),
            Uri link => actual.GetString() == link.AbsoluteUri,
            _ => actual.GetString() == expected.ToString(),
        };
}
