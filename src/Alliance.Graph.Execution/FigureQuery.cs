using System.Text.Json;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Reports;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution;

/// <summary>The variables that the document of a figure declares.</summary>
internal static class FigureQuery
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JsonOutput.Encoder };

    /// <summary>The declared variables with their types, as documents write these.</summary>
    public static IReadOnlyList<(string Name, string Type)> VariablesOf(GraphQLDocument document) =>
        [
            .. document
                .Definitions.OfType<GraphQLOperationDefinition>()
                .SelectMany(operation => operation.Variables?.Items ?? [])
                .Select(variable => (variable.Variable.Name.StringValue, TypeOf(variable.Type))),
        ];

    /// <summary>What the host gives for those that it knows.</summary>
    public static JsonElement ValuesOf(GraphQLDocument document, IReadOnlyDictionary<string, object> values) =>
        JsonSerializer.SerializeToElement(
            VariablesOf(document)
                .Where(variable => values.ContainsKey(variable.Name))
                .ToDictionary(variable => variable.Name, variable => Text(values[variable.Name])),
            _options
        );

    /// <summary>Values of a round that nobody has opened, to try a document with.</summary>
    public static IReadOnlyDictionary<string, object> Trial { get; } =
        new Dictionary<string, object>
        {
            [ReportVariables.Round] = "trial",
            [ReportVariables.Countries] = Array.Empty<string>(),
            [ReportVariables.Targets] = Array.Empty<string>(),
        };

    private static object Text(object value) =>
        value is System.Collections.IEnumerable items and not string
            ? items.Cast<object>().Select(item => GraphText.Of(item)).ToList()
            : GraphText.Of(value)!;

    private static string TypeOf(GraphQLType type) =>
        type switch
        {
            GraphQLNonNullType required => $"{TypeOf(required.Type)}!",
            GraphQLListType list => $"[{TypeOf(list.Type)}]",
            GraphQLNamedType named => named.Name.StringValue,
            _ => "",
        };
}
