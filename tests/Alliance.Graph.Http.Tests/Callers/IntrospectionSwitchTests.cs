using System.Net;
using System.Security.Cryptography;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Callers;

public sealed class IntrospectionSwitchTests
{
    private const string Schema = "/graphql/schema.graphql";

    private static readonly string[] Anonymous = [];
    private static readonly string[] Known = ["X-Api-Key: key"];

    public static TheoryData<AccessMode, bool, bool> Cases =>
        new()
        {
            { AccessMode.Allow, false, true },
            { AccessMode.Allow, true, true },
            { AccessMode.Authenticated, false, false },
            { AccessMode.Authenticated, true, true },
            { AccessMode.Deny, false, false },
            { AccessMode.Deny, true, false },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_executor_is_told_whether_the_caller_may_introspect(AccessMode mode, bool isKnown, bool may)
    {
        await using var host = await StartAsync(mode);

        Assert.Null((await host.AskAsync(isKnown ? Known : Anonymous)).Code);

        Assert.Equal(may, host.Graph.Request!.MayIntrospect);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_schema_as_a_file_follows_the_same_switch(AccessMode mode, bool isKnown, bool may)
    {
        await using var host = await StartAsync(mode);

        var answer = await host.SendAsync(HttpMethod.Get, Schema, isKnown ? Known : Anonymous);

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
        if (may)
        {
            Assert.Equal(GraphHost.Sdl, answer.Text);
        }
        else
        {
            Assert.Equal(ErrorCodes.IntrospectionDenied, answer.Code);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_mark_of_the_schema_does_not_open_it()
    {
        await using var open = await GraphHost.StartAsync();
        var mark = (await open.SendAsync(HttpMethod.Get, Schema)).Headers.ETag!.ToString();
        await using var host = await StartAsync(AccessMode.Deny);

        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await host.SendAsync(HttpMethod.Get, Schema, $"If-None-Match: {mark}")).Status
        );
    }

    private static Task<GraphHost> StartAsync(AccessMode mode) =>
        GraphHost.StartAsync(options =>
            options.Callers = new() { ApiKeys = [new("reader", SHA256.HashData("key"u8))], Introspection = mode }
        );
}
