using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Schema;

public sealed class IntrospectionOnSqlite() : IntrospectionSpecification(DatabaseProviderKind.Sqlite);

public sealed class IntrospectionOnPostgreSql() : IntrospectionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Introspection is that of the specification of September 2025, and says what the schema language says.
/// </summary>
public abstract class IntrospectionSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    /// <summary>https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema</summary>
    private const string Specified = """
        __Schema description: String
        __Schema types: [__Type!]!
        __Schema queryType: __Type!
        __Schema mutationType: __Type
        __Schema subscriptionType: __Type
        __Schema directives: [__Directive!]!
        __Type kind: __TypeKind!
        __Type name: String
        __Type description: String
        __Type specifiedByURL: String
        __Type fields(includeDeprecated: Boolean! = false): [__Field!]
        __Type interfaces: [__Type!]
        __Type possibleTypes: [__Type!]
        __Type enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
        __Type inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
        __Type ofType: __Type
        __Type isOneOf: Boolean
        __Field name: String!
        __Field description: String
        __Field args(includeDeprecated: Boolean! = false): [__InputValue!]!
        __Field type: __Type!
        __Field isDeprecated: Boolean!
        __Field deprecationReason: String
        __InputValue name: String!
        __InputValue description: String
        __InputValue type: __Type!
        __InputValue defaultValue: String
        __InputValue isDeprecated: Boolean!
        __InputValue deprecationReason: String
        __EnumValue name: String!
        __EnumValue description: String
        __EnumValue isDeprecated: Boolean!
        __EnumValue deprecationReason: String
        __Directive name: String!
        __Directive description: String
        __Directive isRepeatable: Boolean!
        __Directive locations: [__DirectiveLocation!]!
        __Directive args(includeDeprecated: Boolean! = false): [__InputValue!]!
        """;

    /// <summary>Of the specification of 2015, for clients that still ask for them.</summary>
    private static readonly string[] _old =
    [
        "__Directive onOperation: Boolean!",
        "__Directive onFragment: Boolean!",
        "__Directive onField: Boolean!",
    ];

    [SkippableFact]
    public async Task Its_types_are_those_of_the_specification()
    {
        const string Type = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
        var answer = await Harness.AskAsync(
            $"{{ __schema {{ types {{ name fields(includeDeprecated: true) {{ name type {{ {Type} }} args(includeDeprecated: true) {{ name defaultValue type {{ {Type} }} }} }} }} }} }}"
        );

        Assert.Empty(answer.Errors);
        var fields =
            from type in answer.Data.GetProperty("__schema").GetProperty("types").EnumerateArray()
            let name = type.GetProperty("name").GetString()!
            where
                name.StartsWith("__", StringComparison.Ordinal)
                && type.GetProperty("fields").ValueKind == JsonValueKind.Array
            from field in type.GetProperty("fields").EnumerateArray()
            select $"{name} {field.GetProperty("name").GetString()}{Arguments(field.GetProperty("args"))}: {TypeText(field.GetProperty("type"))}";
        Assert.Equal(
            Specified.Split('\n').Select(line => line.Trim()).Concat(_old).Order(StringComparer.Ordinal),
            fields.Order(StringComparer.Ordinal)
        );
    }

    [SkippableFact]
    public async Task All_directives_are_there_that_the_schema_language_has()
    {
        var answer = await Harness.AskAsync(
            "{ __schema { description directives { name isRepeatable locations args(includeDeprecated: true) { name } } } }"
        );

        var directives = answer.Data.GetProperty("__schema").GetProperty("directives").EnumerateArray().ToList();
        var names = directives.ConvertAll(directive => directive.GetProperty("name").GetString()!);
        Assert.Equal(
            ["cost", "deprecated", "include", "listSize", "oneOf", "ownedBy", "skip", "specifiedBy"],
            names.Order(StringComparer.Ordinal)
        );
        Assert.All(directives, directive => Assert.False(directive.GetProperty("isRepeatable").GetBoolean()));
        Assert.All(
            Harness.Sdl.Split('\n').Where(line => line.StartsWith("directive @", StringComparison.Ordinal)),
            line => Assert.Contains(line.Split('@', '(', ' ')[2], names)
        );
        Assert.Contains(
            "Global Alliance",
            answer.Data.GetProperty("__schema").GetProperty("description").GetString(),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task What_only_some_types_have_is_null_for_the_others()
    {
        var answer = await Harness.AskAsync(
            "{ input: __type(name: \"CountryFilterInput\") { isOneOf specifiedByURL } type: __type(name: \"Country\") { isOneOf specifiedByURL } scalar: __type(name: \"CountryCode\") { isOneOf } }"
        );

        Assert.Equal(
            """{"data":{"input":{"isOneOf":false,"specifiedByURL":null},"type":{"isOneOf":null,"specifiedByURL":null},"scalar":{"isOneOf":null}}}""",
            answer.Json
        );
    }

    private static string Arguments(JsonElement arguments) =>
        arguments.GetArrayLength() == 0
            ? ""
            : $"({string.Join(", ", arguments.EnumerateArray().Select(argument => $"{argument.GetProperty("name").GetString()}: {TypeText(argument.GetProperty("type"))} = {argument.GetProperty("defaultValue").GetString()}"))})";

    private static string TypeText(JsonElement type) =>
        type.GetProperty("kind").GetString() switch
        {
            "NON_NULL" => $"{TypeText(type.GetProperty("ofType"))}!",
            "LIST" => $"[{TypeText(type.GetProperty("ofType"))}]",
            _ => type.GetProperty("name").GetString()!,
        };
}
