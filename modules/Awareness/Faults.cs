namespace Alliance.Graph.Modules.Awareness;

/// <summary>Faults that the rows of several files can have, and what to do about them.</summary>
internal static class Faults
{
    public const string NoAudience = "The row addresses nobody.";

    public const string NameAudience = "Name at least one of 'children', 'parents', 'educators' and 'community'.";

    public const string WrongMetrics = "A figure has no name or no period.";

    public const string CompleteMetrics = "Write name and period of each figure.";
}
