using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class GetRequestTests
{
    [Fact]
    public async Task A_request_with_all_parameters_arrives_whole_and_may_only_query()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync(
            "/graphql?query=query+A%20%7B%20__typename%20%7D&operationName=A&variables=%7B%22%C3%A4%22%3A1%7D&extensions=%7B%7D"
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("query A { __typename }", host.Graph.Request!.Query);
        Assert.Equal("A", host.Graph.Request.OperationName);
        Assert.Equal("""{"ä":1}""", host.Graph.Request.Variables!.Value.GetRawText());
        Assert.True(host.Graph.Request.QueriesOnly);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&operationName=&variables=&extensions=")]
    [InlineData("&variables=null&extensions=null")]
    [InlineData("&Variables=7&other=%7B")]
    public async Task Optional_parameters_may_be_absent_empty_or_unknown(string more)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync("/graphql?query={__typename}" + more);

        Assert.Null(answer.Code);
        Assert.Null(host.Graph.Request!.OperationName);
        Assert.Null(host.Graph.Request.Variables);
    }

    [Fact]
    public async Task The_operation_name_null_is_a_name()
    {
        await using var host = await GraphHost.StartAsync();

        await host.GetAsync("/graphql?query={__typename}&operationName=null");

        Assert.Equal("null", host.Graph.Request!.OperationName);
    }

    [Theory]
    [InlineData(
        "",
        "'query' is missing. It must be a string with a GraphQL document, or 'documentId' the id of a registered one."
    )]
    [InlineData(
        "?",
        "'query' is missing. It must be a string with a GraphQL document, or 'documentId' the id of a registered one."
    )]
    [InlineData(
        "?Query={__typename}",
        "'query' is missing. It must be a string with a GraphQL document, or 'documentId' the id of a registered one."
    )]
    [InlineData("?query={a}&query={b}", "The parameter 'query' is given 2 times. Give it once.")]
    [InlineData("?query={a}&variables={}&variables={}", "The parameter 'variables' is given 2 times. Give it once.")]
    [InlineData("?query={a}&variables=[]", "'variables' must be a JSON object or null, but is a list.")]
    [InlineData("?query={a}&extensions=7", "'extensions' must be a JSON object or null, but is a number.")]
    [InlineData("?query={a}&variables=%20", "The parameter 'variables' is empty. Send a JSON object.")]
    [InlineData("?query={a}&variables={%22a", "The parameter 'variables' is not JSON: it breaks at line 1, byte 4.")]
    public async Task What_is_not_a_request_is_refused(string parameters, string message)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync("/graphql" + parameters);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ErrorCodes.BadRequest, answer.Code);
        Assert.Equal(message, answer.Message);
        Assert.Null(host.Graph.Request);
    }

    [Theory]
    [InlineData("?query=%FF%C3")]
    [InlineData("?query=%")]
    [InlineData("?query=%ED%A0%80")]
    [InlineData("?query=%00")]
    public async Task Escapes_that_are_not_UTF8_are_the_documents_fault(string parameters)
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Equal(ErrorCodes.Syntax, (await host.GetAsync("/graphql" + parameters)).Code);
    }

    [Theory]
    [InlineData(GraphHostRequests.Json)]
    [InlineData(GraphHostRequests.GraphResponse)]
    public async Task A_mutation_is_refused_with_the_method_that_would_do(string accept)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync("/graphql?query=mutation{__typename}", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(ErrorCodes.OperationNotAllowed, answer.Code);
        Assert.Equal(["POST"], answer.ContentHeaders.Allow);
        Assert.Equal(accept, answer.MediaType);
    }
}
