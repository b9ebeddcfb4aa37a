using System.Globalization;
using System.Text.Json;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Compares what .NET calculates with what an answer says.</summary>
internal static class CalculatedValue
{
    // Of the last digits of a sum of fractions the order of the rows decides.
    private const double Tolerance = 1e-12;

    public static bool IsSame(object? expected, JsonElement found) =>
        expected switch
        {
            null => found.ValueKind == JsonValueKind.Null,
            _ when found.ValueKind == JsonValueKind.Null => false,
            bool value => found.ValueKind == (value ? JsonValueKind.True : JsonValueKind.False),
            int or long => Convert.ToInt64(expected, CultureInfo.InvariantCulture) == found.GetInt64(),
            decimal value => value == found.GetDecimal(),
            double value => Math.Abs(value - found.GetDouble()) <= Tolerance * Math.Max(1, Math.Abs(value)),
            DateOnly value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == found.GetString(),
            DateTime value => Math.Abs((value - found.GetDateTime().ToUniversalTime()).Ticks)
                <= TimeSpan.TicksPerMicrosecond,
            Enum value => string.Equals(
                value.ToString(),
                found.GetString()!.Replace("_", "", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase
            ),
            Uri value => value.OriginalString == found.GetString(),
            _ => Convert.ToString(expected, CultureInfo.InvariantCulture) == found.GetString(),
        };
}
