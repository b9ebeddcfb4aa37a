using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Observing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Revisions;

/// <summary>The revisions of a database: who changes rows begins one here, in the transaction of the change.</summary>
public sealed class RevisionLog
{
    private readonly DatabaseProvider _provider;
    private readonly TimeProvider _clock;
    private readonly ReadOffList _readOff;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly Lazy<RevisedTypes> _types;

    internal RevisionLog(
        ComposedGraph graph,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts,
        ReadOffList readOff,
        TimeProvider clock
    )
    {
        _readOff = readOff;
        _provider = provider;
        _clock = clock;
        _contexts = contexts;
        _types = new(() =>
        {
            using var context = contexts.CreateDbContext();
            return new RevisedTypes(graph, context.Model);
        });
    }

    /// <summary>The types whose changes are told.</summary>
    internal RevisedTypes Types => _types.Value;

    /// <summary>The number of the newest revision; 0 if there is none yet.</summary>
    public async Task<long> NewestAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await NewestAsync(context, cancellationToken);
    }

    internal static async Task<long> NewestAsync(DbContext context, CancellationToken cancellationToken) =>
        await context.Set<Revision>().MaxAsync(revision => (long?)revision.Number, cancellationToken) ?? 0;

    /// <summary>Whether the database has the tables, which a migration of core can take back.</summary>
    internal static async Task<bool> IsKeptAsync(
        DbContext context,
        DatabaseProvider provider,
        CancellationToken cancellationToken
    )
    {
        var statement = "SELECT name AS \"Value\" FROM (" + provider.Tables + ") AS t";
        return await context.Database.SqlQueryRaw<string>(statement).ContainsAsync("core_revisions", cancellationToken);
    }

    /// <summary>Begins the revision of a transaction that was begun for an import.</summary>
    /// <param name="context">Context of the transaction.</param>
    /// <param name="note">What is said of it.</param>
    /// <param name="behind">Number that it must be larger than, whatever the database says.</param>
    internal RevisionWriter Begin(DbContext context, RevisionNote note, long behind = 0) =>
        new(context, _provider, _types.Value, _readOff.Writer(context), note, behind, _clock);
}
