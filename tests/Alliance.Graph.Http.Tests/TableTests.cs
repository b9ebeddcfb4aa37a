using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

/// <summary>How tables are asked for, and how a whole one differs from a broken one.</summary>
public sealed class TableTests
{
    private const string Query = """{"query":"{ __typename }"}""";
    private const string Csv = "text/csv";

    [Theory]
    [InlineData("text/csv", "csv")]
    [InlineData("text/csv; header=present", "csv")]
    [InlineData("application/json;q=0.5, text/csv", "csv")]
    [InlineData("text/csv;q=0.5, application/x-ndjson", "ndjson")]
    [InlineData("text/csv, */*;q=0.1", "csv")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")]
    [InlineData("application/vnd.apache.parquet", "parquet")]
    [InlineData("application/vnd.apache.arrow.stream", "arrow")]
    [InlineData("application/csvm+json", "csvw")]
    [InlineData("application/vnd.datapackage+json", "datapackage")]
    [InlineData("application/vnd.api+json", null)]
    [InlineData("application/json, text/csv", null)]
    [InlineData("text/csv;q=0.5, application/graphql-response+json", null)]
    [InlineData("text/csv;q=0, */*", null)]
    [InlineData("text/*, */*", null)]
    [InlineData("*/*", null)]
    [InlineData(null, null)]
    public async Task The_format_is_what_is_named_and_wanted_more_than_Json(string? accept, string? format)
    {
        await using var host = await GraphHost.StartAsync();

        await host.PostAsync(Query, accept);

        Assert.Equal(format, host.Graph.Request?.Table?.Format.Name);
    }

    [Theory]
    [InlineData("csv", "csv")]
    [InlineData("ndjson", "ndjson")]
    [InlineData("xlsx", "xlsx")]
    [InlineData("parquet", "parquet")]
    [InlineData("arrow", "arrow")]
    [InlineData("csvw", "csvw")]
    [InlineData("datapackage", "datapackage")]
    [InlineData("json", null)]
    public async Task The_address_says_it_for_both_methods_and_before_the_header(string format, string? name)
    {
        await using var host = await GraphHost.StartAsync();

        await host.GetAsync($"/graphql?query={{__typename}}&format={format}", "application/x-ndjson, text/html");
        var got = host.Graph.Request;
        using var post = new HttpRequestMessage(HttpMethod.Post, $"/graphql?format={format}")
        {
            Content = new StringContent(Query, null, "application/json"),
        };
        await host.SendAsync(post, "application/json");

        Assert.Equal(name, got?.Table?.Format.Name);
        Assert.Equal(name, host.Graph.Request?.Table?.Format.Name);
        Assert.NotSame(got, host.Graph.Request);
    }

    [Fact]
    public async Task Options_stand_in_the_address()
    {
        await using var host = await GraphHost.StartAsync();

        await host.GetAsync(
            "/graphql?query={__typename}&format=csv&sep=tab&bom=true&formulas=keep&table=countries.groupBy"
        );

        Assert.Equal(
            new TableRequest(TableFormat.Csv)
            {
                Separator = '\t',
                HasByteOrderMark = true,
                KeepsFormulas = true,
                Table = "countries.groupBy",
            },
            host.Graph.Request?.Table
        );
    }

    [Theory]
    [InlineData("format=xml", ErrorCodes.UnknownFormat)]
    [InlineData("format=CSV", ErrorCodes.UnknownFormat)]
    [InlineData("format=", ErrorCodes.UnknownFormat)]
    [InlineData("format=csv&format=csv", ErrorCodes.BadRequest)]
    [InlineData("format=csv&sep=x", ErrorCodes.BadRequest)]
    [InlineData("format=csv&bom=maybe", ErrorCodes.BadRequest)]
    [InlineData("format=csv&formulas=run", ErrorCodes.BadRequest)]
    [InlineData("format=datapackage&of=xml", ErrorCodes.UnknownFormat)]
    [InlineData("format=datapackage&of=csvw", ErrorCodes.UnknownFormat)]
    [InlineData("format=csvw&of=parquet", ErrorCodes.UnknownFormat)]
    [InlineData("format=csvw&paths=none", ErrorCodes.BadRequest)]
    public async Task What_is_no_format_or_no_option_is_refused(string parameters, string code)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync($"/graphql?query={{__typename}}&{parameters}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(code, answer.Code);
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task A_whole_one_says_what_it_is_and_how_many_rows_it_has()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 3));

        var answer = await host.PostAsync(Query, Csv);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/csv; charset=utf-8", answer.ContentHeaders.ContentType?.ToString());
        Assert.Equal("attachment; filename=Lines.csv", answer.ContentHeaders.ContentDisposition?.ToString());
        Assert.Equal("3", answer.Headers.GetValues("Alliance-Rows").Single());
        Assert.Equal("line 0\r\nline 1\r\nline 2\r\n", answer.Text);
    }

    [Theory]
    [InlineData("format=csv&sep=%3B", "csvw", "")]
    [InlineData("sep=%3B&format=parquet&table=a", "datapackage", "&of=parquet")]
    public async Task One_by_GET_says_where_it_is_described(string parameters, string format, string of)
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 1));

        var answer = await host.GetAsync($"/graphql?query=%7B__typename%7D&{parameters}&access_token=secret");
        var link = answer.Headers.GetValues("Link").Single();
        var address = link[1..link.IndexOf('>', StringComparison.Ordinal)];
        await host.GetAsync($"/graphql{address}");
        var asked = host.Graph.Request!.Table!;

        Assert.Equal(
            $"?query=%7B__typename%7D&{System.Text.RegularExpressions.Regex.Replace(parameters, "format=[a-z]+", $"format={format}")}{of}",
            address
        );
        Assert.Contains("rel=\"describedby\"", link, StringComparison.Ordinal);
        Assert.Equal(format, asked.Format.Name);
        Assert.Equal(';', asked.Separator);
        Assert.Equal(
            $"http://localhost/graphql?query=%7B__typename%7D&{parameters}",
            asked.Address!.Of(asked.Described, table: null)
        );
    }

    [Fact]
    public async Task One_that_is_posted_or_whose_document_is_long_has_no_such_address()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 1));

        var posted = await host.PostAsync(Query, Csv);
        var length = await host.GetAsync($"/graphql?format=csv&query=%7B__typename%7D{new string('+', 3000)}");
        await host.PostAsync(Query, "application/csvm+json");

        Assert.False(posted.Headers.Contains("Link"));
        Assert.False(length.Headers.Contains("Link"));
        Assert.Equal(new TableAddress("http://localhost/graphql", null), host.Graph.Request!.Table!.Address);
    }

    [Fact]
    public async Task What_stands_in_an_address_as_it_must_not_is_encoded_in_the_link()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 1));

        var answer = await host.GetAsync("/graphql?query={a(b:\"<Ä>\")}&format=csv");

        Assert.StartsWith(
            "<?query=%7Ba(b:%22%3C%C3%84%3E%22)%7D&format=csvw>;",
            answer.Headers.GetValues("Link").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_description_has_no_rows_and_its_own_type()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 1));

        var answer = await host.GetAsync("/graphql?query=%7B__typename%7D&format=csvw");

        Assert.Equal("application/csvm+json", answer.ContentHeaders.ContentType?.ToString());
        Assert.False(answer.Headers.Contains("Alliance-Rows"));
        Assert.False(answer.Headers.Contains("Link"));
    }

    [Fact]
    public async Task A_small_one_has_a_mark_by_which_it_is_asked_for_again()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 3));
        var first = await host.GetAsync("/graphql?query={__typename}&format=csv");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}&format=csv");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await host.SendAsync(again)).Status);
    }

    [Fact]
    public async Task A_large_one_ends_with_the_number_of_its_rows()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 50_000));

        using var response = await host.Client.GetAsync("/graphql?query={__typename}&format=csv");
        var text = await response.Content.ReadAsStringAsync();

        Assert.EndsWith("line 49999\r\n", text, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Alliance-Rows"));
        Assert.Equal("50000", response.TrailingHeaders.GetValues("Alliance-Rows").Single());
    }

    [Fact]
    public async Task A_large_one_whose_rows_were_counted_begins_with_their_number()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        host.Graph.Answer = (request, _) => Task.FromResult(WrittenTable.Of(request, 50_000, known: 50_000));

        using var response = await host.Client.GetAsync("/graphql?query={__typename}&format=csv");

        Assert.Equal("50000", response.Headers.GetValues("Alliance-Rows").Single());
    }

    [Fact]
    public async Task One_that_breaks_before_it_is_sent_is_an_error_whose_status_says_so()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) =>
            Task.FromResult(
                WrittenTable.Of(request, 3, new GraphError(ErrorCodes.NotFound, "Gone.", Path: ["a", 1, "b"]))
            );

        var answer = await host.PostAsync(Query, Csv);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(GraphHostRequests.GraphResponse, answer.MediaType);
        Assert.Equal(ErrorCodes.NotFound, answer.Code);
        Assert.Null(answer.ContentHeaders.ContentDisposition);
    }

    [Fact]
    public async Task One_that_breaks_while_it_is_sent_never_looks_whole()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        host.Graph.Answer = (request, _) =>
            Task.FromResult(WrittenTable.Of(request, 50_000, new GraphError(ErrorCodes.DatabaseUnavailable, "Gone.")));

        using var response = await host.Client.GetAsync(
            "/graphql?query={__typename}&format=csv",
            HttpCompletionOption.ResponseHeadersRead
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(ErrorCodes.InvalidTable, HttpStatusCode.BadRequest)]
    [InlineData(ErrorCodes.ExportLimit, HttpStatusCode.BadRequest)]
    [InlineData(ErrorCodes.TimeLimit, HttpStatusCode.ServiceUnavailable)]
    [InlineData(ErrorCodes.RateLimited, HttpStatusCode.TooManyRequests)]
    public async Task A_refusal_never_has_the_status_of_a_file(string code, HttpStatusCode status)
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Refusal(code));

        var answer = await host.GetAsync("/graphql?query={__typename}&format=csv", "*/*");

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.Code);
    }
}
