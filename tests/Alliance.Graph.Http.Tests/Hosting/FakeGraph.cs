using System.Text.RegularExpressions;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Requests;

namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>Stands for the executor: knows as much of GraphQL as requests of a line need.</summary>
internal sealed partial class FakeGraph
{
    private static readonly string[] Fields = ["__typename", "__type", "name"];

    /// <summary>What arrived last.</summary>
    public GraphRequest? Request { get; private set; }

    /// <summary>What arrives is answered by this.</summary>
    public GraphExecution Answer { get; set; } = (request, _) => Task.FromResult(AnswerTo(request));

    public Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        Request = request;
        return Answer(request, cancellationToken);
    }

    public static GraphResponse Data(string json, params IReadOnlyList<GraphError> errors) =>
        GraphResponse.Executed(new FinishedAnswer(System.Text.Encoding.UTF8.GetBytes(json), errors));

    public static GraphResponse Refusal(string code) => GraphResponse.Refused(new GraphError(code, "No."));

    private static GraphResponse AnswerTo(GraphRequest request)
    {
        var document = Document().Match(request.Query ?? "");
        if (!document.Success)
        {
            return Refusal(ErrorCodes.Syntax);
        }

        if (request.QueriesOnly && document.Groups["kind"].Value == "mutation")
        {
            return Refusal(ErrorCodes.OperationNotAllowed);
        }

        if (Name().Matches(document.Groups["selection"].Value).Any(name => !Fields.Contains(name.Value)))
        {
            return Refusal(ErrorCodes.Validation);
        }

        var required = RequiredVariable().Matches(request.Query!).Select(variable => variable.Groups["name"].Value);
        return required.All(name => IsGiven(request, name))
            ? Data("""{"__typename":"Query"}""")
            : Refusal(ErrorCodes.InvalidVariable);
    }

    private static bool IsGiven(GraphRequest request, string variable) =>
        request.Variables is { } variables
        && variables.TryGetProperty(variable, out var value)
        && value.ValueKind != System.Text.Json.JsonValueKind.Null;

    [GeneratedRegex(@"^\s*((?<kind>query|mutation)\b[^{]*)?(?<selection>\{.*\})\s*$", RegexOptions.Singleline)]
    private static partial Regex Document();

    // Outside of arguments.
    [GeneratedRegex(@"\w+(?![^(]*\))")]
    private static partial Regex Name();

    [GeneratedRegex(@"\$(?<name>\w+)\s*:\s*\w+!")]
    private static partial Regex RequiredVariable();
}
