namespace Alliance.Graph.Sdk.Audits;

/// <summary>What a module declares about the second reading of one node's rows.</summary>
public sealed class RowAudit
{
    private readonly List<AuditCheck> _checks = [];
    private readonly List<AuditIdentity> _identities = [];

    internal RowAudit(string moduleId, Type entityType)
    {
        ModuleId = moduleId;
        EntityType = entityType;
    }

    /// <summary>Module that declares it.</summary>
    public string ModuleId { get; }

    /// <summary>Entity of the node.</summary>
    public Type EntityType { get; }

    /// <summary>Rules for single rows.</summary>
    public IReadOnlyList<AuditCheck> Checks => _checks;

    /// <summary>What tells one fact from another.</summary>
    public IReadOnlyList<AuditIdentity> Identities => _identities;

    /// <summary>
    /// Whether one fact about several countries has a row for each of them, so that rows repeat and name each other's
    /// countries.
    /// </summary>
    public bool IsRecordedForEach { get; internal set; }

    internal void Add(AuditCheck check) => _checks.Add(check);

    internal void Add(AuditIdentity identity) => _identities.Add(identity);
}
