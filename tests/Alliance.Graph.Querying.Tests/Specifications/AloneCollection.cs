namespace Alliance.Graph.Querying.Tests.Specifications;

/// <summary>Tests that listen to the whole process, so that no other test may run beside them.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
