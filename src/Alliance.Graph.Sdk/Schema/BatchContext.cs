namespace Alliance.Graph.Sdk.Schema;

/// <summary>What the code of a batch field may use.</summary>
public abstract class BatchContext
{
    /// <summary>The clock.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>Reads entities of the module or of core, without tracking.</summary>
    public abstract IQueryable<TEntity> Query<TEntity>()
        where TEntity : class;

    /// <summary>What submissions would do to the graph.</summary>
    public abstract SubmissionReader Submissions { get; }
}
