namespace Alliance.Graph.Execution.Searching;

/// <summary>What a field of a hit stands for.</summary>
internal enum HitPart
{
    Type,
    Node,
}
