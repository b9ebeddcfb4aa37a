using System.Runtime.InteropServices;
using System.Text;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Answers.Kept;

/// <summary>What a request asks, apart from the state of the data.</summary>
/// <param name="Document">The document.</param>
/// <param name="Operation">Name of its operation; null if none is named.</param>
/// <param name="Variables">The variables as they were sent, so that null and absent are apart; null if none
/// were.</param>
/// <param name="MayIntrospect">Whether the caller may see the schema.</param>
/// <param name="NamesRevision">Whether the answer says of which revision it is.</param>
/// <param name="Sight">What decides which rows the caller can see; null if everybody sees all.</param>
internal sealed record AnswerKey(
    string Document,
    string? Operation,
    string? Variables,
    bool MayIntrospect,
    bool NamesRevision,
    string? Sight
)
{
    /// <summary>
    /// The key of a request; null if its answer says how it came about, which is another each time, or is a table,
    /// which can be large.
    /// </summary>
    public static AnswerKey? Of(GraphRequest request, string document, GraphDefinition definition) =>
        request.Cost == CostMode.Unsaid && !request.Explain && request.Table is null
            ? new AnswerKey(
                document,
                request.OperationName,
                request.Variables is { } variables
                    ? Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(variables))
                    : null,
                request.MayIntrospect,
                request.NamesRevision,
                definition.SightOf(request.Caller)
            )
            : null;

    /// <summary>About how many bytes it holds.</summary>
    public long Size =>
        2L * (Document.Length + (Operation?.Length ?? 0) + (Variables?.Length ?? 0) + (Sight?.Length ?? 0));
}
