using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class KnownCasesOnSqlite() : KnownCasesSpecification(DatabaseProviderKind.Sqlite);

public sealed class KnownCasesOnPostgreSql() : KnownCasesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Questions whose answers were wrong once.</summary>
public abstract class KnownCasesSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableTheory]
    [InlineData("2013-12-05T09:30:00Z")]
    [InlineData("2013-12-05T11:30:00+02:00")]
    [InlineData("2013-12-05T09:30:00")]
    public async Task A_moment_can_be_asked_for_in_any_zone_and_without_one_it_is_in_UTC(string moment)
    {
        var answer = await Harness.AskAsync("query Q($moment: DateTime) { samples(where: { moment: { eq: $moment } }) { totalCount } }", new { moment });

        Assert.Empty(answer.Errors);
        Assert.Equal(SampleRows.All.Samples.Count(sample => sample.Moment == Palette.Moments[0]), answer.Data.GetProperty("samples").GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task A_moment_finer_than_the_databases_keep_is_refused()
    {
        var answer = await Harness.AskAsync("{ samples(where: { moment: { eq: \"2013-12-05T09:30:00.1234567Z\" } }) { totalCount } }");

        Assert.Equal(Execution.ErrorCodes.Validation, Assert.Single(answer.Errors).Code);
    }
}
