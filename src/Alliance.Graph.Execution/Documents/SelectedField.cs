using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Everything that a document selects under one response name.</summary>
/// <param name="ResponseName">Alias or name.</param>
/// <param name="Definition">The field in the schema.</param>
internal sealed record SelectedField(string ResponseName, FieldType Definition)
{
    /// <summary>The selections in the document, in its order.</summary>
    public List<GraphQLField> Originals { get; } = [];

    /// <summary>The first selection; validation has made sure that all have the same arguments.</summary>
    public GraphQLField Field => Originals[0];

    public List<GraphQLSelectionSet> SelectionSets { get; } = [];
}
