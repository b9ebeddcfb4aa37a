using Alliance.Graph.Execution.Documents.Arguments;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Reads the values of a request's arguments, which validation has coerced already.</summary>
internal sealed class RequestArguments
{
    private readonly ArgumentValues _values;
    private readonly PreparedOperation _operation;
    private readonly ParameterizedArguments _parameters;

    public RequestArguments(GraphDefinition definition, ArgumentValues values, PreparedOperation operation)
    {
        _values = values;
        _operation = operation;
        _parameters = new ParameterizedArguments(definition, values, Limits);
    }

    /// <summary>What the request may ask for.</summary>
    public RequestLimits Limits => _operation.Document.Limits;

    /// <summary>
    /// What makes the plan of this request another one than that of a request with the same operation; null if the plan
    /// is not
    /// worth keeping, since something is wrong with a value or the text would be long.
    /// </summary>
    public PlanKey? PlanKey => _parameters.Key;

    /// <summary>The values of the parameters.</summary>
    public IReadOnlyList<object?> Values => _parameters.Values;

    /// <summary>The value of an argument; null if there is none.</summary>
    public object? Read(GraphQLField field, string name) => _values.Read(field, name);

    /// <summary>Whether @skip and @include let a selection pass.</summary>
    public bool IsIncluded(ASTNode selection) => _values.IsIncluded(selection);

    /// <summary>
    /// The value of an argument with <see cref="Data.Querying.Statements.QueryParameter"/>s in the places of what
    /// another request may bring.
    /// </summary>
    public object? ReadParameterized(GraphQLField field, string name) =>
        _parameters.Parameterized(field, name) ?? Read(field, name);

    /// <summary>Whether another request with the same plan can have another value here.</summary>
    public bool IsVariable(GraphQLField field, string name) =>
        _values.Document.Arguments.Any(argument => argument.Field == field && argument.Name == name);

    /// <summary>Where a place of the answer was selected.</summary>
    /// <param name="path">The place.</param>
    public IReadOnlyList<GraphLocation> LocationsOf(IReadOnlyList<object> path) =>
        [.. new SelectedPlaces(this, _operation).Of(path).Select(LocationOf)];

    public GraphLocation LocationOf(GraphQLField field)
    {
        var location = GraphQLParser.Location.FromLinearPosition(
            _operation.Document.Document.Source,
            field.Location.Start
        );
        return new GraphLocation(location.Line, location.Column);
    }
}
