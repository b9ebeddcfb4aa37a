namespace Alliance.Graph.Execution.Schema;

/// <summary>What a field of a hit stands for.</summary>
internal enum HitPart
{
    Type,
    Node,
}
