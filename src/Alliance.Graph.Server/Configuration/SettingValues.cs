using System.Globalization;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads single values of each kind, one without text as if it were left out.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="problems">Takes what is wrong, with what can be written instead.</param>
internal sealed class SettingValues(IConfiguration configuration, List<string> problems)
{
    public string? Text(string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public bool Switch(string key, bool standard)
    {
        if (Text(key) is not { } text)
        {
            return standard;
        }

        if (bool.TryParse(text, out var isOn))
        {
            return isOn;
        }

        problems.Add($"'{key}' is '{text}'. Write true or false, or leave it out for {(standard ? "true" : "false")}.");
        return standard;
    }

    public int Number(string key, int standard, int least = 1, int most = int.MaxValue)
    {
        if (Text(key) is not { } text)
        {
            return standard;
        }

        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        problems.Add(
            $"'{key}' is '{text}'. Write a whole number from {least} to {most}, or leave it out for {standard}."
        );
        return standard;
    }

    /// <summary>By name only: Enum.TryParse would take numbers and lists too. Null if it is none of them.</summary>
    public T? Name<T>(string key, T standard)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return standard;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (
                string.Equals(
                    $"{value}",
                    text.Replace("-", "", StringComparison.Ordinal),
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                return value;
            }
        }

        problems.Add(
            $"'{key}' is '{text}'. Write one of: {string.Join(", ", Enum.GetNames<T>())}; or leave it out for {standard}."
        );
        return null;
    }
}
