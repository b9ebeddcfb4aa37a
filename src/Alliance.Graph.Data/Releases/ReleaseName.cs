using System.Text.RegularExpressions;

namespace Alliance.Graph.Data.Releases;

/// <summary>What releases may be called: a name is a folder and a part of addresses on every system.</summary>
public static partial class ReleaseName
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 32;

    /// <summary>Which names are allowed, for people.</summary>
    public const string Rule =
        "four digits, which are the year, and then any number of parts of small letters and digits, each behind '-' or '.', 32 characters at most, such as 2026, 2026-1 or 2026-1.2";

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsValid(string name) => name.Length <= Longest && Pattern().IsMatch(name);

    // Begins with a digit, so that no system takes one for a device; small letters only, as some systems do not tell
    // them from capital ones.
    [GeneratedRegex(@"\A[0-9]{4}(?:[-.][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
