using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>Says which rows are withdrawn and why, and which revision that is.</summary>
internal static class ChangeLines
{
    public static void WriteLook(Terminal terminal, IReadOnlyList<WithdrawnRow> rows) =>
        Write(terminal, rows, "Would withdraw");

    public static void Write(Terminal terminal, IReadOnlyList<WithdrawnRow> rows) => Write(terminal, rows, "Withdrew");

    /// <summary>Names the revision, so that it can be cited.</summary>
    public static void WriteRevision(Terminal terminal, long? revision) =>
        terminal.Line(
            revision is null
                ? "Nothing changed, so there is no new revision."
                : FormattableString.Invariant($"This is revision {revision}.")
        );

    private static void Write(Terminal terminal, IReadOnlyList<WithdrawnRow> rows, string verb)
    {
        foreach (var row in rows)
        {
            terminal.Line($"{verb} {row}: {row.Reason}");
        }
    }
}
