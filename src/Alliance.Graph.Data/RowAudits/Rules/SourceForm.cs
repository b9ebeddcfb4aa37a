using System.Text.RegularExpressions;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>What the text of a source is.</summary>
internal static partial class SourceForm
{
    /// <summary>An address on the web whose host can exist.</summary>
    public static bool IsAddress(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address is { HostNameType: UriHostNameType.Dns, UserInfo: "" }
        && address.Host.TrimEnd('.').Contains('.', StringComparison.Ordinal)
        && !source.Any(char.IsWhiteSpace);

    /// <summary>A paper: somebody who issued it, and a number or a date by which it can be asked for.</summary>
    public static bool IsPaper(string source) =>
        !LooksLikeAddress().IsMatch(source) && Words().Count(source) >= 3 && source.Any(char.IsAsciiDigit);

    /// <summary>
    /// Whether a paper has a date and a number of its own beside it. A row of this graph that is named as the source
    /// has them itself.
    /// </summary>
    public static bool HasDateAndNumber(string paper) =>
        OfThisGraph().IsMatch(paper)
        || (Year().IsMatch(paper) && Date().Replace(paper, string.Empty).Any(char.IsAsciiDigit));

    /// <summary>The place where something can be checked that was not read.</summary>
    public static bool IsPlaceToCheck(string source) => ToCheck().IsMatch(source);

    /// <summary>Whether the text itself says that nothing was read.</summary>
    public static bool SaysUnread(string source) => Unread().IsMatch(source);

    [GeneratedRegex(@"^\s*(?:[a-z][a-z0-9+.-]*:(?=\S)|www\.)", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAddress();

    [GeneratedRegex(@"\b(?:document|submission|compiled report) '[^']+'")]
    private static partial Regex OfThisGraph();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:\d{1,2}\.? (?=\p{L}+ (?:19|20)\d\d\b)|(?:19|20)\d\d(?:-\d\d){0,2}\b)")]
    private static partial Regex Date();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"^general knowledge; verify against \p{L}.{2,}$")]
    private static partial Regex ToCheck();

    [GeneratedRegex(@"\b(?:general knowledge|not read|not available|verify against)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unread();
}
