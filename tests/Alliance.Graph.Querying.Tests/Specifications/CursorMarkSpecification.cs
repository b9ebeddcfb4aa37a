using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class CursorMarkOnSqlite() : CursorMarkSpecification(DatabaseProviderKind.Sqlite);

public sealed class CursorMarkOnPostgreSql() : CursorMarkSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// The mark of a filter in a cursor tells filters apart whose values hold the signs that lists are written with.
/// </summary>
public abstract class CursorMarkSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableFact]
    public async Task An_address_with_a_comma_is_not_two_addresses()
    {
        var cursor = (await AskAsync("\"https://a.example/,https://b.example/\"", after: null))
            .Data.GetProperty("samples")
            .GetProperty("edges")[0]
            .GetProperty("cursor")
            .GetString();

        Assert.Empty((await AskAsync("\"https://a.example/,https://b.example/\"", cursor)).Errors);
        Assert.Equal(
            ErrorCodes.CursorMismatch,
            Assert.Single((await AskAsync("\"https://a.example/\", \"https://b.example/\"", cursor)).Errors).Code
        );
    }

    private Task<Sdk.Testing.GraphAnswer> AskAsync(string addresses, string? after) =>
        Harness.AskAsync(
            $"query($after: String) {{ samples(where: {{ link: {{ nin: [{addresses}] }} }}, first: 1, after: $after) {{ edges {{ cursor }} }} }}",
            new { after }
        );
}
