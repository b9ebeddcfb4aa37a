namespace Alliance.Graph.Sdk.Schema;

/// <summary>What the code of a batch field may use.</summary>
public abstract class BatchContext
{
    /// <summary>The clock.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>Reads entities of the module or of core, without tracking.</summary>
    public abstract IQueryable<TEntity> Query<TEntity>()
        where TEntity : class;

    /// <summary>Tries entries as if their submissions were published now, each with all the others of its submission, whoever sees those.</summary>
    /// <param name="entries">Keys of the entries.</param>
    /// <param name="withChanges">Whether it is told what would change, which takes more time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it would find and do, by the keys of the entries.</returns>
    public abstract Task<IReadOnlyDictionary<string, RowTrial>> TryAsync(IReadOnlyList<string> entries, bool withChanges, CancellationToken cancellationToken);
}
