using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Sdk.Composition;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Errors;

/// <summary>Callers who may not ask for the schema; nothing reaches a database.</summary>
public sealed class DeniedIntrospectionTests
{
    private readonly GraphExecutor _graph = new(
        new AllianceDatabase(
            GraphComposer.Compose([new CoreModule()]),
            new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:")
        ),
        NullLogger<GraphExecutor>.Instance
    );

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", 3)]
    [InlineData("{ kind: __type(name: \"Country\") { name } }", 3)]
    [InlineData("{ __typename ... { ... on Query { __schema { queryType { name } } } } }", 35)]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { __schema { queryType { name } } }", 61)]
    [InlineData("query A { __typename } query B { __schema { queryType { name } } }", 34)]
    [InlineData("query ($no: Boolean = false) { __schema @include(if: $no) { queryType { name } } __typename }", 32)]
    public async Task A_question_for_the_schema_is_refused_wherever_it_stands(string query, int column)
    {
        var response = await AskAsync(
            query,
            mayIntrospect: false,
            query.Contains("query A", StringComparison.Ordinal) ? "A" : null
        );

        Assert.True(response.IsRequestError);
        var error = Assert.Single(response.Errors);
        Assert.Equal(ErrorCodes.IntrospectionDenied, error.Code);
        Assert.Equal(new GraphLocation(1, column), Assert.Single(error.Locations!));
    }

    [Fact]
    public async Task A_document_that_was_answered_to_one_caller_is_refused_to_another()
    {
        const string query = "{ __schema { queryType { name } } }";

        Assert.Empty((await AskAsync(query, mayIntrospect: true)).Errors);
        Assert.Equal(
            ErrorCodes.IntrospectionDenied,
            Assert.Single((await AskAsync(query, mayIntrospect: false)).Errors).Code
        );
        Assert.Empty((await AskAsync(query, mayIntrospect: true)).Errors);
    }

    [Fact]
    public async Task The_names_of_types_in_an_answer_are_no_introspection() =>
        Assert.Empty((await AskAsync("{ __typename }", mayIntrospect: false)).Errors);

    [Theory]
    [InlineData("{ countries { nodes { nmae } } }", "Cannot query field 'nmae' on type 'Country'.")]
    [InlineData("{ node(id: \"x\") { name } }", "Cannot query field 'name' on type 'Node'.")]
    [InlineData("{ ... on Cuontry { name } }", "Unknown type Cuontry.")]
    [InlineData(
        "{ countries(frist: 1) { totalCount } }",
        "Unknown argument 'frist' on field 'countries' of type 'Query'."
    )]
    [InlineData(
        "{ countries { nodes { reports(frist: 1) { nodes { ttile } } } } }",
        "Unknown argument 'frist' on field 'reports' of type '[Country!]!'.",
        "Cannot query field 'ttile' on type 'Report'."
    )]
    public async Task Names_are_suggested_only_to_those_who_may_read_the_schema(string query, params string[] messages)
    {
        var told = await AskAsync(query, mayIntrospect: true);
        var denied = await AskAsync(query, mayIntrospect: false);

        Assert.All(told.Errors, error => Assert.Contains(" Did you mean ", error.Message, StringComparison.Ordinal));
        Assert.Equal(
            string.Join(" ", messages.Order()),
            string.Join(" ", denied.Errors.Select(error => error.Message).Order())
        );
        Assert.Equal(told.Errors.Select(error => error.Code), denied.Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData("{ country(code: NOWHERE) { name } }")]
    [InlineData("{ policyTarget(key: AWARENES) { title } }")]
    [InlineData("{ countries(order: [{ nmae: ASC }]) { totalCount } }")]
    [InlineData("{ countries(where: { nmae: { eq: \"Did you mean?\" } }) { totalCount } }")]
    [InlineData("{ countries(first: \"Did you mean?\") { totalCount } }")]
    [InlineData("query ($order: [CountrySortInput!]) { countries(order: $order) { totalCount } }")]
    [InlineData("{ countries @skp(if: true) { totalCount } }")]
    [InlineData("{ countries { ...Al } } fragment All on CountriesConnection { totalCount }")]
    public async Task Other_messages_stay_as_they_are(string query)
    {
        var told = await AskAsync(query, mayIntrospect: true);
        var denied = await AskAsync(query, mayIntrospect: false);

        Assert.True(denied.IsRequestError);
        Assert.Equal(told.Errors.Select(error => error.Message), denied.Errors.Select(error => error.Message));
    }

    private Task<GraphResponse> AskAsync(string query, bool mayIntrospect, string? operation = null)
    {
        var variables = JsonSerializer.SerializeToElement(new { order = new[] { new { nmae = "ASC" } } });
        return _graph.ExecuteAsync(
            new GraphRequest(query, operation, variables) { MayIntrospect = mayIntrospect },
            CancellationToken.None
        );
    }
}
