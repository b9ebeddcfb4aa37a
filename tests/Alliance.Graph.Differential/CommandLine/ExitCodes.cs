namespace Alliance.Graph.Differential.CommandLine;

/// <summary>What the process returns to the shell.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The answers differ, or something failed; the output says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; nothing was tried.</summary>
    public const int WrongUsage = 2;
}
