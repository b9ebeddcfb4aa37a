namespace Alliance.Graph.Sdk.Audits;

/// <summary>
/// Declares what a second reading of a module's rows asks of them, beside the rules that hold for rows of all modules.
/// An audit
/// changes nothing and refuses nothing: it tells a person what to look at.
/// </summary>
public sealed class AuditBuilder
{
    private readonly string _moduleId;
    private readonly Dictionary<Type, RowAudit> _audits = [];

    internal AuditBuilder(string moduleId) => _moduleId = moduleId;

    internal IEnumerable<RowAudit> Audits => _audits.Values;

    /// <summary>
    /// Begins with the rows of one node of the module; what is said of a node in several places adds up.
    /// </summary>
    /// <typeparam name="TEntity">Entity of the node.</typeparam>
    public RowAuditBuilder<TEntity> Rows<TEntity>()
        where TEntity : class
    {
        if (!_audits.TryGetValue(typeof(TEntity), out var audit))
        {
            _audits.Add(typeof(TEntity), audit = new RowAudit(_moduleId, typeof(TEntity)));
        }

        return new RowAuditBuilder<TEntity>(audit);
    }
}
