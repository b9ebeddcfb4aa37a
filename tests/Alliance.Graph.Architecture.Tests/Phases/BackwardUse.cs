namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>A namespace that still uses one that comes behind it.</summary>
internal sealed record BackwardUse(string User, string Used, string Reason)
{
    public (string User, string Used) Ends => (User, Used);
}
