using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>Rows of one table of core that are read off the rows of one type of a module.</summary>
internal abstract class ReadOffSource
{
    /// <summary>Name in the graph of the type whose rows are read.</summary>
    public abstract string Type { get; }

    /// <summary>Entity of the rows that are made.</summary>
    public abstract Type Made { get; }

    /// <summary>Name under which the declaration is remembered; no other source has it.</summary>
    public abstract string Mark { get; }

    /// <summary>Changes with how rows are read.</summary>
    public abstract string Declaration { get; }

    /// <summary>Entities whose rows are read.</summary>
    public abstract IEnumerable<Type> Entities { get; }

    /// <summary>
    /// Deletes what the rows that are there now do not say any more, by what the transaction of the context has.
    /// </summary>
    /// <returns>What has to be inserted when all sources have deleted: a key can have gone from one type to
    /// another.</returns>
    public abstract Task<IReadOnlyList<object>> RemoveOutdatedAsync(
        DbContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes what was copied from elsewhere, if what it was read off was not.</summary>
    /// <returns>How many rows.</returns>
    public abstract Task<int> RemoveStraysAsync(DbContext context, CancellationToken cancellationToken);
}
