using System.Text.Json;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Execution.Requests;

/// <summary>A GraphQL request, whatever it came over.</summary>
/// <param name="Query">The document; null if the request names one instead.</param>
/// <param name="OperationName">Which operation of the document to run; null if it has one only.</param>
/// <param name="Variables">Values of the variables, a JSON object or null.</param>
/// <param name="QueriesOnly">Whether only a query may run, as for HTTP GET, which must be safe.</param>
public sealed record GraphRequest(
    string? Query,
    string? OperationName = null,
    JsonElement? Variables = null,
    bool QueriesOnly = false
)
{
    /// <summary>Id of a registered document, which is answered instead of <see cref="Query"/>.</summary>
    public string? DocumentId { get; init; }

    /// <summary>SHA-256 of the document: one that the server is to keep if it comes along, to find if not.</summary>
    public string? PersistedHash { get; init; }

    /// <summary>Who asks.</summary>
    public Caller Caller { get; init; } = Caller.Anonymous;

    /// <summary>What the caller may still ask for; null if that is not limited.</summary>
    public CallerBudget? Budget { get; init; }

    /// <summary>Where memory for its answer is taken from; null if that is not limited.</summary>
    public AnswerMemory? Memory { get; init; }

    /// <summary>
    /// What the caller calls a request that changes something, to be able to send it again; null if it is not to be
    /// recognised.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether it wants to know what it costs.</summary>
    public CostMode Cost { get; init; }

    /// <summary>
    /// Whether the caller may ask for the schema; true unless set. If not, <c>__schema</c> and <c>__type</c> are
    /// refused, and
    /// messages suggest no names.
    /// </summary>
    public bool MayIntrospect { get; init; } = true;

    /// <summary>Whether the answer shall say in <c>extensions.revision</c> of which revision it is.</summary>
    public bool NamesRevision { get; init; }

    /// <summary>Number of the revision that the answer must not be older than; null if any will do.</summary>
    public long? MinimumRevision { get; init; }

    /// <summary>
    /// Whether the answer shall say in <c>extensions.explain</c> how it was found, with the SQL that was run.
    /// </summary>
    public bool Explain { get; init; }

    /// <summary>Whether more than one answer can be sent back, so that it may be a subscription.</summary>
    public bool CanSubscribe { get; init; }

    /// <summary>
    /// Number of the last row that a subscriber has seen, where the document does not say it; null if nobody does.
    /// </summary>
    public long? After { get; init; }

    /// <summary>How the answer shall be a table; null if it shall be JSON.</summary>
    public TableRequest? Table { get; init; }

    /// <summary>Whether it must not be answered from a copy that can be behind.</summary>
    internal bool IsOriginal { get; init; }
}
