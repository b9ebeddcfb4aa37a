namespace Alliance.Graph.Execution.Documents.Arguments;

/// <summary>What of a request's arguments decides about its plan, part by part, beside the operation.</summary>
internal sealed class PlanKey : IEquatable<PlanKey>
{
    private readonly IReadOnlyList<PlanKeyPart> _parts;
    private readonly int _hash;

    public PlanKey(IReadOnlyList<PlanKeyPart> parts)
    {
        _parts = parts;
        var hash = new HashCode();
        foreach (var part in parts)
        {
            hash.Add(part);
        }

        _hash = hash.ToHashCode();
    }

    public bool Equals(PlanKey? other) =>
        other is not null && _hash == other._hash && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? other) => Equals(other as PlanKey);

    public override int GetHashCode() => _hash;
}
