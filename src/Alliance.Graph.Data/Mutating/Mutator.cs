using Alliance.Graph.Data.Auditing;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Data.Mutating.Repeating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Mutating;

/// <summary>
/// Runs mutations, one after the other over all servers of a database: each waits until no other and no import runs.
/// </summary>
public sealed class Mutator
{
    private readonly ComposedGraph _graph;
    private readonly OwnedRowTypes _types;
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly SearchIndex _search;
    private readonly RevisionLog _revisions;
    private readonly TimeProvider _clock;

    // Waiting for the lock of SQLite holds a thread and cannot be given up; so only one waits for that, and the others
    // here.
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal Mutator(
        ComposedGraph graph,
        OwnedRowTypes types,
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts,
        SearchIndex search,
        RevisionLog revisions,
        TimeProvider clock
    )
    {
        _graph = graph;
        _types = types;
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _search = search;
        _revisions = revisions;
        _clock = clock;
    }

    /// <summary>Runs a mutation.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="arguments">What was sent.</param>
    /// <param name="caller">Who sent it.</param>
    /// <param name="step">What it is of a request that can be sent again; null if it cannot.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <param name="figures">Asks the graph for figures; null if no mutation that wants some is run.</param>
    /// <returns>What became of it, now or when the request was sent first.</returns>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    /// <exception cref="RequestDiffersException">The caller has sent another request by the name of this
    /// one.</exception>
    public async Task<MutationOutcome> RunAsync(
        Mutation mutation,
        MutationArguments arguments,
        Caller caller,
        RequestStep? step,
        CancellationToken cancellationToken,
        FigureReader? figures = null
    )
    {
        IReadOnlyList<MutationError> refusals = mutation.Roles.Any(caller.Is)
            ? [.. InputTexts.Errors(mutation, arguments)]
            : [NotAllowed(mutation, caller)];
        if (refusals.Count > 0 && step is null)
        {
            return new MutationOutcome(null, refusals);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return refusals.Count > 0
                ? await RefuseAsync(refusals, step, cancellationToken)
                : await RunOnceAsync(mutation, arguments, caller, step, figures, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// The whole answer to a request that was answered before; null if it was not, or not to its end.
    /// </summary>
    /// <exception cref="RequestDiffersException">The caller has sent another request by the name of this
    /// one.</exception>
    public async Task<byte[]?> FindAnswerAsync(RequestName name, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return (await AnsweredRequests.FindAsync(context, name, Now(), cancellationToken))?.Answer;
    }

    /// <summary>Keeps the whole answer to a request, to be given when it is sent again.</summary>
    public async Task KeepAnswerAsync(RequestName name, byte[] answer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            await AnsweredRequests.KeepAsync(context, name, answer, Now(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<MutationOutcome> RunOnceAsync(
        Mutation mutation,
        MutationArguments arguments,
        Caller caller,
        RequestStep? step,
        FigureReader? figures,
        CancellationToken cancellationToken
    )
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
        var now = Now();
        if (
            step is not null
            && await AnsweredRequests.FindAsync(context, step.Request, now, cancellationToken) is { } known
            && known.Outcomes.Count > step.Position
        )
        {
            return OutcomeText.Read(known.Outcomes[step.Position], mutation, _graph.Definition);
        }

        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var entries = _search.Writer(context);
        await entries.BringUpToDateAsync(cancellationToken);
        var revision = _revisions.Begin(
            context,
            new RevisionNote(RevisionCause.Reporting) { By = caller.Name, Title = mutation.Name }
        );
        var run = new MutationRun(
            context,
            _graph,
            _types,
            _options,
            entries,
            revision,
            _revisions.Types,
            arguments,
            caller,
            mutation.Roles.First(caller.Is),
            now,
            figures
        );
        MutationOutcome outcome;
        try
        {
            outcome = new MutationOutcome(await mutation.RunAsync(run, cancellationToken), []);
            var number = await revision.CompleteAsync(isForced: false, cancellationToken);
            await AuditLog.AppendAsync(
                context,
                await run.Trace.EventsAsync(mutation, run, number, cancellationToken),
                cancellationToken
            );
        }
        catch (MutationRefusedException refusal)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await RefuseAsync(refusal.Errors, step, cancellationToken);
        }

        if (step is not null)
        {
            await AnsweredRequests.AddAsync(context, step, OutcomeText.Of(outcome), now, cancellationToken);
        }

        // Nobody could tell whether a commit that is cancelled has happened.
        await transaction.CommitAsync(CancellationToken.None);
        return outcome;
    }

    /// <summary>Remembers that nothing was done, so that the same is said when the request is sent again.</summary>
    private async Task<MutationOutcome> RefuseAsync(
        IReadOnlyList<MutationError> errors,
        RequestStep? step,
        CancellationToken cancellationToken
    )
    {
        var outcome = new MutationOutcome(null, errors);
        if (step is not null)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            await AnsweredRequests.AddAsync(context, step, OutcomeText.Of(outcome), Now(), cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }

        return outcome;
    }

    private static NotAllowedError NotAllowed(Mutation mutation, Caller caller)
    {
        var roles = string.Join(" or ", mutation.Roles.Select(role => GraphText.Of(role)));
        return new NotAllowedError(
            caller.Name is null
                ? $"'{mutation.Name}' is for callers with the role {roles}, and you have not said who you are. Send a key or a token."
                : $"'{mutation.Name}' is for callers with the role {roles}, which '{caller.Name}' does not have. Ask the operator for it, or somebody who has it to do this.",
            mutation.Roles
        );
    }

    private DateTime Now() => StoredMoment.Now(_clock);
}
