using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Observing;
using Alliance.Graph.Data.Revisions.Changes;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Revisions;

/// <summary>
/// Writes the revision of a transaction that changes rows, and with it what became of each row: told here while they
/// are written, and
/// written in portions, so that it needs memory for one portion only. A transaction that changes nothing makes no
/// revision.
/// </summary>
/// <remarks>
/// Numbers are given behind the lock for which a second writer waits until the first has committed, so their order is
/// that of the commits.
/// </remarks>
internal sealed class RevisionWriter(
    DbContext context,
    DatabaseProvider provider,
    RevisedTypes types,
    ReadOffWriter readOff,
    RevisionNote note,
    long behind,
    TimeProvider clock
)
{
    private const int ChangesPerStatement = 1000;

    private readonly List<PendingChange> _pending = [];
    private readonly Dictionary<string, PendingChange> _byRow = [];
    private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _written = [];
    private long? _number;
    private long _change;

    /// <summary>What is said of it.</summary>
    public RevisionNote Note { get; set; } = note;

    /// <summary>Whether rows of an entity are told as parts of others.</summary>
    public bool ArePart(Type entity) => !types.AreTold(entity);

    /// <summary>A row is inserted.</summary>
    public void Insert(object entity)
    {
        _written.Add(entity.GetType());
        Add(entity, ChangeKind.Inserted);
    }

    /// <summary>A row gets other values.</summary>
    public void Change(object before, object after)
    {
        _written.Add(after.GetType());
        if (types.Find(after.GetType()) is { } type && Add(after, ChangeKind.Changed) is { } change)
        {
            change.Changes.AddRange(type.Differences(before, after));
        }
    }

    /// <summary>A row is taken out.</summary>
    public void Withdraw(object entity)
    {
        _written.Add(entity.GetType());
        if (types.Find(entity.GetType()) is { } type && Add(entity, ChangeKind.Withdrawn) is { } change)
        {
            change.Changes.AddRange(type.Differences(entity, null));
        }
    }

    /// <summary>The parts of a row become others.</summary>
    /// <param name="owner">The row.</param>
    /// <param name="part">Entity of the parts.</param>
    /// <param name="field">Field of the row in files.</param>
    /// <param name="before">The parts that it had.</param>
    /// <param name="after">The parts that it has.</param>
    public void ChangeParts(
        object owner,
        Type part,
        string field,
        IEnumerable<object> before,
        IEnumerable<object> after
    )
    {
        _written.Add(part);
        if (
            types.Find(owner.GetType()) is not { } type
            || _byRow.GetValueOrDefault(type.ChangeOf(owner, ChangeKind.Changed).Row) is { Kind: ChangeKind.Inserted }
        )
        {
            return;
        }

        if (types.PartsOf(owner.GetType(), part, field) is not { } parts)
        {
            return;
        }

        var (from, to) = (parts.TextOf(before), parts.TextOf(after));
        if (from != to)
        {
            Add(owner, ChangeKind.Changed)!
                .Changes.Add(
                    new FieldChange
                    {
                        Field = parts.Field,
                        From = from,
                        To = to,
                    }
                );
        }
    }

    /// <summary>Rows were changed of which nobody knows which.</summary>
    public void Count(string type, int inserted = 0, int changed = 0, int withdrawn = 0)
    {
        if (inserted + changed + withdrawn > 0)
        {
            var counts = CountsOf(type);
            counts[(int)ChangeKind.Inserted] += inserted;
            counts[(int)ChangeKind.Changed] += changed;
            counts[(int)ChangeKind.Withdrawn] += withdrawn;
        }
    }

    /// <summary>
    /// Writes what was told, by the names of the rows: the databases hand them over in orders of their own. Nothing
    /// that the context tracks may wait to be saved.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        _pending.Sort((one, other) => string.CompareOrdinal(one.Row, other.Row));
        foreach (var portion in _pending.Chunk(ChangesPerStatement))
        {
            var number = await BeginAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync(
                provider.Dialect.Changes.Write,
                provider.Dialect.Changes.Parameters(number, _change, portion),
                cancellationToken
            );
            _change += portion.Length;
        }

        _pending.ForEach(change => CountsOf(change.Type)[(int)change.Kind]++);
        _pending.Clear();
        _byRow.Clear();
    }

    /// <summary>Ends the revision, and has made anew what is read off the rows that were told.</summary>
    /// <param name="isForced">Whether there is one even if no row was told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its number; null if there is none, because nothing was changed.</returns>
    public async Task<long?> CompleteAsync(bool isForced, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        if (_written.Count > 0)
        {
            await readOff.RefreshAsync(_written, cancellationToken);
        }

        if (_number is null && !isForced && _counts.Count == 0)
        {
            return null;
        }

        var number = await BeginAsync(cancellationToken);
        if (_counts.Count > 0)
        {
            context.Update(Revision(number));
            await SaveAsync(cancellationToken);
        }

        return number;
    }

    private PendingChange? Add(object entity, ChangeKind kind)
    {
        if (types.Find(entity.GetType()) is not { } type)
        {
            return null;
        }

        var change = type.ChangeOf(entity, kind);
        if (_byRow.TryAdd(change.Row, change))
        {
            _pending.Add(change);
        }

        return _byRow[change.Row];
    }

    private async Task<long> BeginAsync(CancellationToken cancellationToken)
    {
        if (_number is { } begun)
        {
            return begun;
        }

        var number = 1 + Math.Max(behind, await RevisionLog.NewestAsync(context, cancellationToken));
        _change = 1 + (await context.Set<RowChange>().MaxAsync(change => (long?)change.Number, cancellationToken) ?? 0);
        _number = number;
        context.Add(Revision(number));
        await SaveAsync(cancellationToken);
        return number;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private Revision Revision(long number) =>
        new()
        {
            Number = number,
            At = StoredMoment.Now(clock),
            Cause = Note.Cause,
            By = Note.By,
            Title = Note.Title,
            Reason = Note.Reason,
            Counts =
            [
                .. _counts
                    .Where(type => types.AreSeenByAll(type.Key))
                    .Select(type => new RevisionCount
                    {
                        Type = type.Key,
                        Inserted = type.Value[(int)ChangeKind.Inserted],
                        Changed = type.Value[(int)ChangeKind.Changed],
                        Withdrawn = type.Value[(int)ChangeKind.Withdrawn],
                    }),
            ],
        };

    private int[] CountsOf(string type)
    {
        if (!_counts.TryGetValue(type, out var counts))
        {
            _counts.Add(type, counts = new int[3]);
        }

        return counts;
    }
}
