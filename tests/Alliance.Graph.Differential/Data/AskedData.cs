using Alliance.Graph.Data.Providers;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Differential.Running;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Differential.Data;

/// <summary>The same rows three times: on SQLite, on PostgreSQL and in memory.</summary>
internal sealed class AskedData : IAsyncDisposable
{
    private AskedData(AskedDatabase sqlite, AskedDatabase postgreSql, NastyRows nasty)
    {
        Sqlite = sqlite;
        PostgreSql = postgreSql;
        Nasty = nasty;
    }

    public AskedDatabase Sqlite { get; }

    public AskedDatabase PostgreSql { get; }

    public NastyRows Nasty { get; }

    /// <summary>All rows.</summary>
    public Memory Memory { get; } = new(AskedGraph.Composed.Definition);

    /// <summary>For each caller the rows that this caller can see, as if there were no others.</summary>
    public IReadOnlyDictionary<Caller, Memory> Seen { get; } =
        AskedGraph.Callers.ToDictionary(caller => caller, _ => new Memory(AskedGraph.Composed.Definition));

    /// <summary>All rows as they were read last.</summary>
    public IReadOnlyList<object> Rows { get; private set; } = [];

    public static async Task<AskedData> CreateAsync(RandomChoice random, CancellationToken cancellationToken)
    {
        if (TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql) is { } reason)
        {
            throw new DifferentialFailure(reason);
        }

        var sqlite = await AskedDatabase.CreateAsync(DatabaseProviderKind.Sqlite, cancellationToken);
        var postgreSql = await AskedDatabase.CreateAsync(DatabaseProviderKind.PostgreSql, cancellationToken);
        await using var context = await sqlite.Database.Contexts.CreateDbContextAsync(cancellationToken);
        var data = new AskedData(
            sqlite,
            postgreSql,
            new NastyRows(context.Model, AskedGraph.Composed.Definition, random)
        );
        var starter = await StoredRows.ReadAsync(sqlite.Database, data.Nasty.Entities, cancellationToken);
        var rows = data.Nasty.Beside(starter);
        await data.WriteAsync(database => database.AddRange(rows), cancellationToken);
        data.Require(
            StoredRows.Texts([.. starter, .. rows]),
            StoredRows.Texts(data.Rows),
            "What was written is not what is read"
        );
        return data;
    }

    /// <summary>Changes rows on both databases, and reads them again.</summary>
    public async Task WriteAsync(Action<DbContext> change, CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            Sqlite.WriteAsync(change, cancellationToken),
            PostgreSql.WriteAsync(change, cancellationToken)
        );
        await ReadAsync(cancellationToken);
    }

    /// <summary>Reads all rows of both databases, which must be the same.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        // PostgreSQL says of moments that they are in UTC, which it wants to hear when they are written again.
        Rows = await StoredRows.ReadAsync(PostgreSql.Database, Nasty.Entities, cancellationToken);
        var others = await StoredRows.ReadAsync(Sqlite.Database, Nasty.Entities, cancellationToken);
        Require(StoredRows.Texts(Rows), StoredRows.Texts(others), "The two databases do not hold the same rows");
        Nasty.Remember(Rows);
        Memory.Replace(
            Rows,
            await BatchValues.ReadAsync(
                Sqlite.Database,
                AskedGraph.Composed.Definition,
                Rows,
                Caller.Anonymous,
                cancellationToken
            )
        );
        foreach (var (caller, memory) in Seen)
        {
            var said = await BatchValues.ReadAsync(
                Sqlite.Database,
                AskedGraph.Composed.Definition,
                Rows,
                caller,
                cancellationToken
            );
            if (caller == AskedGraph.Callers[^1])
            {
                // Who sees everything: what others see is less of the same.
                var saidByOther = await BatchValues.ReadAsync(
                    PostgreSql.Database,
                    AskedGraph.Composed.Definition,
                    Rows,
                    caller,
                    cancellationToken
                );
                Require(
                    BatchValues.Texts(said),
                    BatchValues.Texts(saidByOther),
                    "The code of modules does not say the same of the same rows"
                );
            }

            memory.Replace(VisibleRows.Of(Rows, caller, AskedGraph.Composed.Definition), said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Sqlite.DisposeAsync();
        await PostgreSql.DisposeAsync();
    }

    private void Require(IReadOnlyList<string> one, IReadOnlyList<string> other, string problem)
    {
        if (!one.SequenceEqual(other))
        {
            var (left, right) = (one.Except(other).Take(3).ToList(), other.Except(one).Take(3).ToList());
            throw new DifferentialFailure(
                $"{problem}:\n  {string.Join("\n  ", left.Select((text, place) => Around(text, right.ElementAtOrDefault(place))))}\ninstead of\n  {string.Join("\n  ", right.Select((text, place) => Around(text, left.ElementAtOrDefault(place))))}"
            );
        }
    }

    /// <summary>A text, where it is long the beginning and what stands where it leaves the other one.</summary>
    private static string Around(string text, string? other)
    {
        const int Shown = 200;
        var place = other is null ? 0 : text.AsSpan().CommonPrefixLength(other);
        return text.Length <= 3 * Shown
            ? text
            : $"{text[..Shown]} … {text[Math.Max(0, place - Shown)..Math.Min(text.Length, place + Shown)]}";
    }
}
