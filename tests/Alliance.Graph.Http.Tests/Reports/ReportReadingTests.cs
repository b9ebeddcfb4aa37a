using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Reports;

/// <summary>How a report is read off the graph, and what is said if it cannot be.</summary>
public sealed class ReportReadingTests
{
    private const string Address = "/reports/progress-2027.json";

    private readonly CannedReport _report = new();

    [Fact]
    public async Task Sections_are_read_page_by_page()
    {
        var whole = (await GetAsync()).Text;
        _report.PageSize = 1;

        Assert.Equal(whole, (await GetAsync()).Text);
        Assert.Equal("1", _report.Request!.Variables!.Value.GetProperty("after").GetString());
    }

    [Fact]
    public async Task A_report_that_was_written_between_two_pages_is_read_anew()
    {
        var whole = (await GetAsync()).Text;
        _report.PageSize = 1;
        _report.Versions.Clear();
        foreach (var version in new[] { 3, 4, 4 })
        {
            _report.Versions.Enqueue(version);
        }

        Assert.Equal(whole, (await GetAsync()).Text);
        Assert.Single(_report.Versions);
    }

    [Theory]
    [InlineData(ErrorCodes.TimeLimit, HttpStatusCode.ServiceUnavailable)]
    [InlineData(ErrorCodes.DatabaseUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData(ErrorCodes.RateLimited, HttpStatusCode.TooManyRequests)]
    [InlineData(ErrorCodes.Internal, HttpStatusCode.InternalServerError)]
    public async Task What_fails_in_the_report_refuses_it_with_code_and_status(string code, HttpStatusCode status)
    {
        _report.Instead = () =>
            FakeGraph.Data(
                """{"compiledReport":{"sections":null}}""",
                new GraphError(code, "No.", Path: ["compiledReport", "sections"])
            );
        var answer = await GetAsync();
        Assert.Equal((status, code), (answer.Status, answer.Code));

        _report.Instead = () => FakeGraph.Refusal(code);
        answer = await GetAsync();
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_broken_answer_refuses_it_with_its_code()
    {
        _report.Instead = () =>
            throw new BrokenAnswerException(new GraphError(ErrorCodes.TimeLimit, "No.", Path: ["compiledReport"]));
        var answer = await GetAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.TimeLimit), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_fault_of_the_server_has_a_code()
    {
        _report.Instead = () => throw new InvalidOperationException("Boom.");
        var answer = await GetAsync();
        Assert.Equal((HttpStatusCode.InternalServerError, ErrorCodes.Internal), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Memory_for_it_is_taken_from_that_of_all_answers()
    {
        await GetAsync();
        Assert.NotNull(_report.Request!.Memory);
    }

    [Fact]
    public async Task A_head_has_the_headers_and_no_body()
    {
        await using var host = await _report.StartAsync();
        var whole = await host.GetAsync(Address);
        var head = await host.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address));
        Assert.Equal((HttpStatusCode.OK, ""), (head.Status, head.Text));
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(whole.ContentHeaders.ContentLength, head.ContentHeaders.ContentLength);
    }

    private async Task<GraphAnswer> GetAsync()
    {
        await using var host = await _report.StartAsync();
        return await host.GetAsync(Address);
    }
}
