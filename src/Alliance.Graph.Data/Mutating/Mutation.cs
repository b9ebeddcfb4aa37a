using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Data.Mutating;

/// <summary>
/// Something that callers can have done: what it takes, who may, what it answers with and what can be wrong. It is done
/// in one
/// transaction, or not at all, what it changes is one revision, and that it was done is told by an event. An input with
/// the name
/// <c>reason</c> is what the event gives as the reason.
/// </summary>
public abstract class Mutation
{
    /// <summary>Name in the graph, a verb and what it is done to: <c>openRound</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, for clients.</summary>
    public abstract string Description { get; }

    /// <summary>Id of the module whose rows it is about; that of core for what is about the Alliance's work.</summary>
    public virtual string ModuleId => CoreModel.ModuleId;

    /// <summary>The entity of the node that it answers with.</summary>
    public abstract Type Node { get; }

    /// <summary>What it takes.</summary>
    public abstract IReadOnlyList<MutationInput> Inputs { get; }

    /// <summary>Who may; asked before anything is read.</summary>
    public abstract IReadOnlyList<CallerRole> Roles { get; }

    /// <summary>
    /// What the event says that the step leaves behind. All are written by who runs mutations, and none by a mutation
    /// itself.
    /// </summary>
    public abstract AuditEventKind EventKind { get; }

    /// <summary>Whether it can find that there is nothing to do; then it leaves no event behind.</summary>
    public virtual bool CanChangeNothing => false;

    /// <summary>What can be wrong beside the input and the caller.</summary>
    public virtual IReadOnlyList<ValueDefinition> OwnErrors => [];

    /// <summary>All that can be wrong.</summary>
    public IReadOnlyList<ValueDefinition> Errors =>
        [ErrorDefinitions.InvalidInput, ErrorDefinitions.NotAllowed, .. OwnErrors];

    /// <summary>Does it.</summary>
    /// <returns>Key of the node that it answers with.</returns>
    /// <exception cref="MutationRefusedException">It is not done.</exception>
    protected internal abstract Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken);
}
