using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Callers;

public sealed class MeOnSqlite() : MeSpecification(DatabaseProviderKind.Sqlite);

public sealed class MeOnPostgreSql() : MeSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Callers are told who they are.</summary>
public abstract class MeSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Query = "{ me { name roles countries modules } countries { totalCount } }";

    [SkippableFact]
    public async Task Each_caller_is_told_who_that_is_also_where_answers_are_kept()
    {
        var harness = new GraphHarness(
            Database,
            new GraphSettings { Cache = new CacheLimits(AnswerBytes: 1024 * 1024) }
        );
        var caller = new Caller(
            "Ann",
            [CallerRole.Reviewer, CallerRole.Rapporteur],
            [CountryCode.Parse("SE"), CountryCode.Parse("FI")],
            ["awareness"]
        );

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(
                """{"me":{"name":"Ann","roles":["READER","RAPPORTEUR","REVIEWER"],"countries":["FI","SE"],"modules":["awareness"]},"countries":{"totalCount":54}}""",
                (await harness.AskAsync(new GraphRequest(Query) { Caller = caller })).Data.GetRawText()
            );
            Assert.Equal(
                """{"me":{"name":null,"roles":["READER"],"countries":[],"modules":[]},"countries":{"totalCount":54}}""",
                (await harness.AskAsync(Query)).Data.GetRawText()
            );
        }
    }
}
