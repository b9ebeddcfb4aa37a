using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>Takes single rows out of the database, with what belongs to them: all of them or none.</summary>
public sealed class Withdrawer
{
    private readonly ComposedGraph _graph;
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly SearchIndex _search;
    private readonly RevisionLog _revisions;

    internal Withdrawer(
        ComposedGraph graph,
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts,
        SearchIndex search,
        RevisionLog revisions
    )
    {
        _graph = graph;
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _search = search;
        _revisions = revisions;
    }

    /// <summary>Withdraws rows of one type.</summary>
    /// <param name="type">The type, as the graph names it.</param>
    /// <param name="keys">Keys of the rows, as the graph or the files write them.</param>
    /// <param name="reason">Why they are withdrawn, for those who look for them later.</param>
    /// <param name="isLook">Whether everything is tried and then taken back.</param>
    /// <param name="by">Who withdraws them; null if they do not say.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>What was withdrawn.</returns>
    /// <exception cref="WithdrawalException">The type or a key is not known, or something refers to a row; all of it is
    /// listed.</exception>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<WithdrawalReport> WithdrawAsync(
        string type,
        IReadOnlyCollection<string> keys,
        string reason,
        bool isLook = false,
        string? by = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var node = NodeOf(type, new RowNames(_graph, context.Model));
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            var entries = _search.Writer(context);
            await entries.BringUpToDateAsync(cancellationToken);
            var revision = _revisions.Begin(
                context,
                new RevisionNote(RevisionCause.Withdrawal) { By = by, Reason = reason }
            );
            var withdrawal = new Withdrawal(context, _graph, entries, revision);
            withdrawal.Add(node.ClrType, await ExistingAsync(context, node, keys, cancellationToken), reason);
            var referrers = await withdrawal.FindReferrersAsync(cancellationToken);
            if (referrers.Count > 0)
            {
                throw new WithdrawalException([.. referrers.Select(referrer => referrer.ToString())]);
            }

            await withdrawal.DeleteAsync(cancellationToken);
            var number = await revision.CompleteAsync(isForced: false, cancellationToken);
            if (isLook)
            {
                return new WithdrawalReport(withdrawal.Rows);
            }

            await transaction.CommitAsync(cancellationToken);
            return new WithdrawalReport(withdrawal.Rows, number);
        }
        catch (Exception exception)
            when (exception is not WithdrawalException && DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    private NodeDefinition NodeOf(string type, RowNames names)
    {
        var nodes = _graph.Definition.Nodes.Where(node => !names.AreOwned(node.ClrType)).ToList();
        if (nodes.Find(node => node.Name == type) is { } found)
        {
            return found.HasHistory
                ? found
                : throw new WithdrawalException([
                    $"'{type}' is what steps of the Alliance's work have left, which no withdrawal undoes: it could not be told from a loss. Take a step instead, such as 'discardEntry' or 'returnSubmission'.",
                ]);
        }

        if (_graph.Definition.TryGetNode(type, out _))
        {
            throw new WithdrawalException([
                $"'{type}' is a part of other rows and is withdrawn with them. To take out a single one, leave it out of its row in the file, and import that.",
            ]);
        }

        var nearest = NearestName.Of(type, nodes.Select(node => node.Name));
        throw new WithdrawalException([
            $"There is no type '{type}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")} The types are {string.Join(", ", nodes.Select(node => node.Name).Order(StringComparer.Ordinal))}.",
        ]);
    }

    private static async Task<IReadOnlyList<object>> ExistingAsync(
        DbContext context,
        NodeDefinition node,
        IReadOnlyCollection<string> texts,
        CancellationToken cancellationToken
    )
    {
        var keys = texts.Distinct().Select(text => (Text: text, Key: KeyReading.Of(text, node.KeyType))).ToList();
        var table = EntityTable.Of(context, EntityKey.PropertyOf(context.Model.FindEntityType(node.ClrType)!));
        var existing = await table.ExistingAsync(keys.Select(key => key.Key).OfType<object>(), cancellationToken);
        var missing = keys.Where(key => key.Key is null || !existing.Contains(key.Key))
            .Select(key => $"There is no {node.Name} '{key.Text}'. Correct the key, or leave it out.")
            .ToList();
        return missing.Count == 0 ? existing : throw new WithdrawalException(missing);
    }
}
