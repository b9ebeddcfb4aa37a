using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Execution.Tests.Corpus;

public sealed class CorpusOnSqlite() : CorpusSpecification(DatabaseProviderKind.Sqlite);

public sealed class CorpusOnPostgreSql() : CorpusSpecification(DatabaseProviderKind.PostgreSql);

public abstract class CorpusSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    public static TheoryData<string> Cases => [.. CorpusCase.Names("Cases")];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Answer_and_statements_are_as_recorded(string name)
    {
        var testCase = CorpusCase.Named("Cases", name);

        var answer = await AskedTwice.AskAsync(Harness, testCase.Query, testCase.Variables);

        testCase.Check(answer, Kind);
    }
}
