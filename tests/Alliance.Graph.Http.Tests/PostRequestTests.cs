using System.Net;
using System.Text;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class PostRequestTests
{
    [Fact]
    public async Task A_request_with_all_parameters_arrives_whole()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync(
            """{"query":"query A { __typename }","operationName":"A","variables":{"ä":[1]},"extensions":{"x":1}}"""
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
        Assert.Equal("query A { __typename }", host.Graph.Request!.Query);
        Assert.Equal("A", host.Graph.Request.OperationName);
        Assert.Equal("""{"ä":[1]}""", host.Graph.Request.Variables!.Value.GetRawText());
        Assert.False(host.Graph.Request.QueriesOnly);
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""")]
    [InlineData("""{"query":"{ __typename }","operationName":null,"variables":null,"extensions":null}""")]
    public async Task Optional_parameters_may_be_absent_or_null(string body)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync(body);

        Assert.Null(answer.Code);
        Assert.Null(host.Graph.Request!.OperationName);
        Assert.Null(host.Graph.Request.Variables);
    }

    [Fact]
    public async Task An_empty_operation_name_is_none()
    {
        await using var host = await GraphHost.StartAsync();

        await host.PostAsync("""{"query":"{ __typename }","operationName":""}""");

        Assert.Null(host.Graph.Request!.OperationName);
    }

    [Fact]
    public async Task Unknown_names_are_ignored()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync("""{"id":7,"query":"{ __typename }","Query":1,"onError":["x"]}""");

        Assert.Null(answer.Code);
        Assert.Equal("{ __typename }", host.Graph.Request!.Query);
    }

    [Fact]
    public async Task Parameters_in_the_address_are_not_read()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/graphql?query={__typename}")
            {
                Content = new StringContent("{}", Encoding.UTF8, GraphHostRequests.Json),
            }
        );

        Assert.Equal(ErrorCodes.BadRequest, answer.Code);
    }

    [Theory]
    [InlineData(
        """{"qeury":"{ __typename }"}""",
        "'query' is missing. It must be a string with a GraphQL document, or 'documentId' the id of a registered one."
    )]
    [InlineData(
        """{"query":null}""",
        "'query' is missing. It must be a string with a GraphQL document, or 'documentId' the id of a registered one."
    )]
    [InlineData("""{"query":{}}""", "'query' must be a string, but is an object.")]
    [InlineData("""{"query":0}""", "'query' must be a string, but is a number.")]
    [InlineData("""{"query":["{ __typename }"]}""", "'query' must be a string, but is a list.")]
    [InlineData(
        """{"query":"{ __typename }","operationName":false}""",
        "'operationName' must be a string, but is a Boolean."
    )]
    [InlineData(
        """{"query":"{ __typename }","variables":"{}"}""",
        "'variables' must be an object or null, but is a string."
    )]
    [InlineData(
        """{"query":"{ __typename }","variables":[7]}""",
        "'variables' must be an object or null, but is a list."
    )]
    [InlineData(
        """{"query":"{ __typename }","extensions":1}""",
        "'extensions' must be an object or null, but is a number."
    )]
    [InlineData("7", "The body must be a JSON object, but is a number.")]
    [InlineData("null", "The body must be a JSON object, but is null.")]
    public async Task A_parameter_of_the_wrong_kind_is_named(string body, string message)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync(body);

        AssertMalformed(answer, message);
        Assert.Null(host.Graph.Request);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""")]
    public async Task Batches_are_refused(string body)
    {
        await using var host = await GraphHost.StartAsync();

        AssertMalformed(
            await host.PostAsync(body),
            "The body is a list, and batches are not supported. Send each request by itself, as an object."
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public async Task An_empty_body_is_refused(string body)
    {
        await using var host = await GraphHost.StartAsync();

        AssertMalformed(await host.PostAsync(body), "The body is empty. Send a JSON object.");
    }

    [Theory]
    [InlineData("NONSENSE", "line 1, byte 1")]
    [InlineData("{\n\"query\": tru }", "line 2, byte 13")]
    [InlineData("{\"query\":", "line 1, byte 10")]
    [InlineData("{\"query\":\"{\n}\"}", "line 1, byte 12")]
    [InlineData("{\"query\":\"{}\",}", "line 1, byte 15")]
    [InlineData("{\"query\":\"{}\"} {}", "line 1, byte 16")]
    [InlineData("// {}", "line 1, byte 1")]
    public async Task Broken_JSON_is_refused_with_its_place(string body, string place)
    {
        await using var host = await GraphHost.StartAsync();

        AssertMalformed(await host.PostAsync(body), $"The body is not JSON: it breaks at {place}.");
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Null((await host.PostAsync("\uFEFF{\"query\":\"{ __typename }\"}")).Code);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused_with_their_place()
    {
        await using var host = await GraphHost.StartAsync();
        byte[] body = [.. "{\n\"query\": \"ä"u8, 0xC3, .. "\"}"u8];

        AssertMalformed(await host.PostAsync(body), "The body is not UTF-8: it breaks at line 2, byte 13.");
    }

    [Theory]
    [InlineData("""{"query":"\ud83c"}""", 10)]
    [InlineData("""{"query":"{}","variables":{"a":["\udfc3"]}}""", 33)]
    [InlineData("""{"\ud800":1,"query":"{}"}""", 2)]
    public async Task Half_a_surrogate_pair_is_refused_with_its_place(string body, int place)
    {
        await using var host = await GraphHost.StartAsync();

        AssertMalformed(
            await host.PostAsync(body),
            $"The body has a string with half of a surrogate pair, at line 1, byte {place}."
        );
    }

    [Fact]
    public async Task Escapes_and_letters_outside_the_basic_plane_arrive()
    {
        await using var host = await GraphHost.StartAsync();

        await host.PostAsync("""{"query":"# \ud83c\udfc3 🏊\n{ __typename }"}""");

        Assert.Equal("# 🏃 🏊\n{ __typename }", host.Graph.Request!.Query);
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","query":"mutation { x }"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"\u0061":2}}""")]
    public async Task A_name_that_occurs_twice_is_refused(string body)
    {
        await using var host = await GraphHost.StartAsync();

        AssertMalformed(
            await host.PostAsync(body),
            "The body has an object with the same name twice. Give each name once."
        );
    }

    [Fact]
    public async Task Variables_may_be_as_deep_as_the_limit()
    {
        await using var host = await GraphHost.StartAsync(options => options.MaxJsonDepth = 4);

        Assert.Null((await host.PostAsync("""{"query":"{ __typename }","variables":{"a":[[[]]]}}""")).Code);
    }

    [Fact]
    public async Task Variables_deeper_than_the_limit_are_refused_with_the_place()
    {
        await using var host = await GraphHost.StartAsync(options => options.MaxJsonDepth = 4);

        var answer = await host.PostAsync("""{"query":"{ __typename }","variables":{"a":[[[{}]]]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ErrorCodes.TooDeep, answer.Code);
        Assert.Contains("at line 1, byte 47.", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_brackets_are_refused()
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync($$"""{"query":"{}","variables":{"a":{{new string('[', 100_000)}}""");

        Assert.Equal(ErrorCodes.TooDeep, answer.Code);
    }

    private static void AssertMalformed(GraphAnswer answer, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ErrorCodes.BadRequest, answer.Code);
        Assert.Equal(message, answer.Message);
    }
}
