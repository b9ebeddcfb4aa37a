namespace Alliance.Graph.Execution.Tests.Kept;

/// <summary>
/// Tests that run while no other does: on PostgreSQL whatever is written in the cluster, in another database too, may
/// have changed the
/// data; and ten thousand writes leave no time for others.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
