using System.CommandLine;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>What an operator can say of the revision that a command makes.</summary>
internal sealed class RevisionNoteOptions
{
    public Option<string?> By { get; } = CreateBy();

    public Option<string?> Title { get; } =
        new("--title")
        {
            Description = "What the change is about, in one line; kept with its revision.",
            HelpName = "text",
        };

    public Option<string?> Reason { get; } =
        new("--reason") { Description = "Why it is made; kept with its revision.", HelpName = "text" };

    public static Option<string?> CreateBy() =>
        new("--by")
        {
            Description = "Who makes the change, for example a role; kept with its revision, which everybody can read.",
            HelpName = "name",
        };

    public RevisionNote Read(ParseResult parsed, RevisionCause cause) =>
        new(cause)
        {
            By = TextOf(parsed, By),
            Title = TextOf(parsed, Title),
            Reason = TextOf(parsed, Reason),
        };

    private static string? TextOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text && text.Trim() is { Length: > 0 } said ? said : null;
}
