using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>Says which rows are withdrawn, and why.</summary>
internal static class WithdrawalLines
{
    public static void WriteLook(Terminal terminal, IReadOnlyList<WithdrawnRow> rows)
        => Write(terminal, rows, "Would withdraw");

    public static void Write(Terminal terminal, IReadOnlyList<WithdrawnRow> rows)
        => Write(terminal, rows, "Withdrew");

    private static void Write(Terminal terminal, IReadOnlyList<WithdrawnRow> rows, string verb)
    {
        foreach (var row in rows)
        {
            terminal.Line($"{verb} {row}: {row.Reason}");
        }
    }
}
