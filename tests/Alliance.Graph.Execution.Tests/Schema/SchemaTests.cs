using System.Text.Json;
using System.Text.RegularExpressions;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Testing;
using Snapshooter.Xunit;

namespace Alliance.Graph.Execution.Tests.Schema;

/// <summary>What clients see of the schema; no database is needed.</summary>
public sealed class SchemaTests
{
    private readonly GraphHarness _graph = new(
        new AllianceDatabase(
            GraphComposer.Compose([new CoreModule()]),
            new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:")
        )
    );

    [Fact]
    public void Schema_is_as_recorded() => _graph.Sdl.MatchSnapshot("core.schema.graphql");

    [Fact]
    public async Task Everything_has_a_description()
    {
        var answer = await _graph.AskAsync(
            """
            { __schema { types { name kind description
                fields(includeDeprecated: true) { name description args { name description } }
                inputFields { name description }
                enumValues(includeDeprecated: true) { name description } } } }
            """
        );

        var undescribed = answer
            .Data.GetProperty("__schema")
            .GetProperty("types")
            .EnumerateArray()
            .Where(type => !IsBuiltIn(type.GetProperty("name").GetString()!))
            .SelectMany(type => Undescribed(type, string.Empty));
        Assert.Empty(undescribed);
    }

    [Fact]
    public async Task The_introspection_of_tools_is_answered_by_the_engine()
    {
        var answer = await _graph.AskAsync(
            """
            query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
              types { ...FullType } directives { name description locations args { ...InputValue } } } }
            fragment FullType on __Type { kind name description
              fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields { ...InputValue } interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
            """
        );

        Assert.Empty(answer.Errors);
        var types = answer
            .Data.GetProperty("__schema")
            .GetProperty("types")
            .EnumerateArray()
            .Select(type => type.GetProperty("name").GetString());
        Assert.Subset(
            types.ToHashSet(),
            new HashSet<string?> { "Country", "CountriesConnection", "Node", "PageInfo", "PartialDate", "ReportKind" }
        );
    }

    [Fact]
    public async Task Types_in_the_language_and_in_introspection_are_the_same()
    {
        var answer = await _graph.AskAsync(
            "{ __schema { types { name kind fields { name } enumValues { name } inputFields { name } } } }"
        );

        foreach (var type in answer.Data.GetProperty("__schema").GetProperty("types").EnumerateArray())
        {
            var name = type.GetProperty("name").GetString()!;
            if (IsBuiltIn(name))
            {
                continue;
            }

            var keyword = type.GetProperty("kind").GetString() switch
            {
                "OBJECT" => "type",
                "ENUM" => "enum",
                "INPUT_OBJECT" => "input",
                "INTERFACE" => "interface",
                "UNION" => "union",
                _ => "scalar",
            };
            var start = Regex.Match(_graph.Sdl, $@"\n{keyword} {name}\b") is { Success: true } found ? found.Index : -1;
            Assert.True(start >= 0, $"'{keyword} {name}' is not in the schema language.");
            var body = keyword is "scalar" or "union"
                ? string.Empty
                : _graph.Sdl[start.._graph.Sdl.IndexOf("\n}", start, StringComparison.Ordinal)];
            Assert.All(
                Names(type, "fields").Concat(Names(type, "enumValues")).Concat(Names(type, "inputFields")),
                member => Assert.Matches($@"\n  {member}\b", body)
            );
        }
    }

    [Fact]
    public async Task No_module_can_take_the_name_of_a_type()
    {
        var answer = await _graph.AskAsync("{ __schema { types { name } } }");

        var names = answer
            .Data.GetProperty("__schema")
            .GetProperty("types")
            .EnumerateArray()
            .Select(type => type.GetProperty("name").GetString()!)
            .ToList();

        // A node also takes names that begin as its own does, and must not take one in place of core.
        foreach (
            var apart in names.GroupBy(name =>
                names.Count(other => other != name && name.StartsWith(other[..^1], StringComparison.Ordinal))
            )
        )
        {
            var taken = Assert
                .Throws<CompositionException>(() =>
                    GraphComposer.Compose([new CoreModule(), new NamingModule([.. apart])])
                )
                .Diagnostics;
            Assert.Empty(
                apart.Except(names.Where(name => taken.Any(diagnostic => diagnostic.Place == $"type '{name}'")))
            );
        }

        Assert.NotNull(GraphComposer.Compose([new CoreModule(), new NamingModule("WorkingGroup")]));
    }

    /// <summary>Types of the specification itself: introspection and the five scalars.</summary>
    private static bool IsBuiltIn(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) || name is "String" or "Int" or "Boolean" or "ID" or "Float";

    private static IEnumerable<string> Names(JsonElement type, string members) =>
        type.GetProperty(members) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(member => member.GetProperty("name").GetString()!)
            : [];

    private static IEnumerable<string> Undescribed(JsonElement element, string path)
    {
        path = $"{path}.{element.GetProperty("name").GetString()}";
        if (
            element.GetProperty("description").ValueKind != JsonValueKind.String
            || element.GetProperty("description").GetString()!.Length == 0
        )
        {
            yield return path;
        }

        foreach (
            var members in element.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array)
        )
        {
            foreach (var inner in members.Value.EnumerateArray().SelectMany(member => Undescribed(member, path)))
            {
                yield return inner;
            }
        }
    }
}
