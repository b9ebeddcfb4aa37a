using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Tests.Callers;

/// <summary>Callers may ask for so much in a while, each by itself.</summary>
public sealed class RateLimitTests
{
    private static readonly CallerOptions _limited = new()
    {
        CostPerMinute = 100,
        ApiKeys =
        [
            new("one", SHA256.HashData(Encoding.UTF8.GetBytes("first"))),
            new("two", SHA256.HashData(Encoding.UTF8.GetBytes("second"))),
        ],
    };

    [Fact]
    public async Task What_is_left_stands_in_headers()
    {
        await using var host = await StartAsync(_limited, cost: 60);

        var answer = await host.AskAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("\"cost\";q=100;w=60", answer.Header("RateLimit-Policy"));
        Assert.Matches("^\"cost\";r=4[0-9];t=[0-9]+$", answer.Header("RateLimit"));
        Assert.Null(answer.Header("Retry-After"));
    }

    [Fact]
    public async Task Two_who_must_spend_at_once_leave_nothing_that_one_of_them_could_not_pay()
    {
        // Which of the two comes first, and how close the other is, differs from time to time.
        for (var time = 0; time < 500; time++)
        {
            using var budgets = new CallerBudgets(
                Options.Create(new GraphHttpOptions { Callers = new() { CostPerMinute = 150 } }),
                TimeProvider.System
            );
            var budget = budgets.Of(new DefaultHttpContext())!;
            using var together = new Barrier(2);

            await Task.WhenAll(
                Enumerable
                    .Range(0, 2)
                    .Select(_ =>
                        Task.Run(() =>
                        {
                            together.SignalAndWait();
                            budget.Spend(100);
                        })
                    )
            );

            // A little comes back each second.
            Assert.InRange(budget.State.Remaining, 0, 45);
        }
    }

    [Theory]
    [InlineData(GraphHostRequests.Json)]
    [InlineData(GraphHostRequests.GraphResponse)]
    public async Task Who_asks_for_more_is_told_when_to_ask_again(string accept)
    {
        await using var host = await StartAsync(_limited, cost: 90);
        await host.AskAsync();

        var answer = await host.GetAsync(CallerRequests.Query, accept);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal(ErrorCodes.RateLimited, answer.Code);
        Assert.InRange(int.Parse(answer.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 90);
        Assert.Contains("of the 100", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(10, 6)]
    [InlineData(59, 2)]
    [InlineData(60, 1)]
    [InlineData(6000, 1)]
    public async Task A_small_rate_comes_back_as_slowly_as_it_says(int perMinute, int seconds)
    {
        await using var host = await StartAsync(_limited with { CostPerMinute = perMinute }, cost: perMinute);
        host.Graph.Answer = (request, _) =>
            Task.FromResult(
                request.Budget!.Charge(perMinute) is null && request.Budget.Charge(1) is { } error
                    ? GraphResponse.Refused(error)
                    : FakeGraph.Data("{}")
            );

        Assert.Equal($"{seconds}", (await host.AskAsync()).Header("Retry-After"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(119)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public void What_comes_back_in_a_minute_is_the_rate(int perMinute)
    {
        var rate = new CostRate(perMinute);

        Assert.InRange(rate.PortionTime, TimeSpan.FromTicks(1), TimeSpan.FromMinutes(1));
        Assert.Equal(perMinute, rate.Portion * (TimeSpan.FromMinutes(1) / rate.PortionTime), perMinute * 1e-6);
        Assert.Equal(60, rate.SecondsFor(perMinute));
    }

    [Fact]
    public async Task Each_caller_has_a_budget_of_their_own()
    {
        await using var host = await StartAsync(_limited, cost: 90);

        Assert.Null((await host.AskAsync()).Code);
        Assert.Null((await host.AskAsync("X-Api-Key: first")).Code);
        Assert.Null((await host.AskAsync("X-Api-Key: second")).Code);
        Assert.Equal(ErrorCodes.RateLimited, (await host.AskAsync()).Code);
        Assert.Equal(ErrorCodes.RateLimited, (await host.AskAsync("X-Api-Key: first")).Code);
    }

    [Fact]
    public async Task A_cost_above_the_whole_budget_takes_all_of_it()
    {
        await using var host = await StartAsync(_limited, cost: 1e12);

        Assert.Null((await host.AskAsync()).Code);
        Assert.Equal(ErrorCodes.RateLimited, (await host.AskAsync()).Code);
    }

    [Fact]
    public async Task Without_a_limit_nothing_is_said()
    {
        await using var host = await StartAsync(new CallerOptions(), cost: 1e12);

        Assert.Null((await host.AskAsync()).Header("RateLimit"));
        Assert.Null(host.Graph.Request!.Budget);
    }

    [Fact]
    public async Task A_right_to_ask_again_comes_back()
    {
        await using var host = await StartAsync(_limited with { CostPerMinute = 6000 }, cost: 6000);
        await host.AskAsync();
        Assert.Equal(ErrorCodes.RateLimited, (await host.AskAsync()).Code);
        host.Graph.Answer = (request, _) =>
            Task.FromResult(
                request.Budget!.Charge(1) is { } error ? GraphResponse.Refused(error) : FakeGraph.Data("{}")
            );

        // A hundred come back every second.
        for (var attempt = 0; (await host.AskAsync()).Code is not null; attempt++)
        {
            Assert.True(attempt < 600, "Nothing came back.");
            await Task.Delay(100);
        }
    }

    private static async Task<GraphHost> StartAsync(CallerOptions callers, double cost)
    {
        var host = await GraphHost.StartAsync(options => options.Callers = callers);
        host.Graph.Answer = (request, _) =>
            Task.FromResult(
                request.Budget?.Charge(cost) is { } error ? GraphResponse.Refused(error) : FakeGraph.Data("{}")
            );
        return host;
    }
}
