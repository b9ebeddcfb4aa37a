using GraphQL.Execution;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Reads the values of a field's arguments, which validation has coerced already.</summary>
internal sealed class ArgumentReader(GraphQL.Execution.ExecutionContext context)
{
    public object? Read(GraphQLField field, string name)
        => context.ArgumentValues is not null
            && context.ArgumentValues.TryGetValue(field, out var arguments)
            && arguments.TryGetValue(name, out var argument)
            ? argument.Value
            : null;

    public GraphLocation LocationOf(GraphQLField field)
    {
        var location = GraphQLParser.Location.FromLinearPosition(context.Document.Source, field.Location.Start);
        return new GraphLocation(location.Line, location.Column);
    }
}
