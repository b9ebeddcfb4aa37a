namespace Alliance.Graph.Server.CommandLine;

/// <summary>What the process returns to the shell.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Refused, or something went wrong; stderr says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; nothing was tried.</summary>
    public const int WrongUsage = 2;
}
