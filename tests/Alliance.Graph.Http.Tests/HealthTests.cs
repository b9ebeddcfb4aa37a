using System.Net;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task The_server_lives_even_if_its_database_does_not()
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.ReadinessProblem = _ => Task.FromResult<string?>("Gone.")
        );

        AssertHealth(await host.GetAsync("/health/live"), HttpStatusCode.OK, """{"status":"ok"}""");
    }

    [Fact]
    public async Task It_is_ready_if_there_is_no_problem()
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.ReadinessProblem = _ => Task.FromResult<string?>(null)
        );

        AssertHealth(await host.GetAsync("/health/ready"), HttpStatusCode.OK, """{"status":"ok"}""");
    }

    [Fact]
    public async Task It_is_ready_if_nothing_is_to_be_checked()
    {
        await using var host = await GraphHost.StartAsync();

        AssertHealth(await host.GetAsync("/health/ready"), HttpStatusCode.OK, """{"status":"ok"}""");
    }

    [Fact]
    public async Task A_problem_is_told()
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.ReadinessProblem = _ => Task.FromResult<string?>("3 migrations are not applied.")
        );

        AssertHealth(
            await host.GetAsync("/health/ready"),
            HttpStatusCode.ServiceUnavailable,
            """{"status":"unavailable","reason":"3 migrations are not applied."}"""
        );
    }

    [Fact]
    public async Task A_fault_is_logged_and_not_told()
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.ReadinessProblem = _ => throw new InvalidOperationException("Host=secret")
        );

        AssertHealth(
            await host.GetAsync("/health/ready"),
            HttpStatusCode.ServiceUnavailable,
            """{"status":"unavailable","reason":"The check failed; the server's log says why."}"""
        );
        Assert.Contains(host.Log.Errors, error => error.Fault is InvalidOperationException);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_check_that_hangs_is_given_up(bool isBlocking)
    {
        using var end = new ManualResetEventSlim();
        await using var host = await GraphHost.StartAsync(options =>
        {
            options.ReadinessTimeout = TimeSpan.FromMilliseconds(50);
            options.ReadinessProblem = async cancellationToken =>
            {
                if (isBlocking)
                {
                    end.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
                }

                await Task.Delay(Timeout.Infinite, cancellationToken);
                return null;
            };
        });

        var answer = await host.GetAsync("/health/ready");
        end.Set();

        AssertHealth(
            answer,
            HttpStatusCode.ServiceUnavailable,
            """{"status":"unavailable","reason":"No answer within 0.05 s."}"""
        );
    }

    private static void AssertHealth(GraphAnswer answer, HttpStatusCode status, string text)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/json", answer.MediaType);
        Assert.Equal(text, answer.Text);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
