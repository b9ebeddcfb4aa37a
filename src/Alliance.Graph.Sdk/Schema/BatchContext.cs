namespace Alliance.Graph.Sdk.Schema;

/// <summary>What the code of a batch field may use.</summary>
public abstract class BatchContext
{
    /// <summary>The clock.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>Reads entities of the module or of core, without tracking.</summary>
    public abstract IQueryable<TEntity> Query<TEntity>()
        where TEntity : class;

    /// <summary>Tries rows together as an import would, without writing them.</summary>
    /// <returns>What it would find and do, for each row in their order.</returns>
    public abstract Task<IReadOnlyList<RowTrial>> TryAsync(IReadOnlyList<TriedRow> rows, CancellationToken cancellationToken);
}
