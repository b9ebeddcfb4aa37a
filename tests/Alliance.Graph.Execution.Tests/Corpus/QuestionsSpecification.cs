using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Corpus;

public sealed class QuestionsOnSqlite() : QuestionsSpecification(DatabaseProviderKind.Sqlite);

public sealed class QuestionsOnPostgreSql() : QuestionsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// The questions of <c>src/TWENTY-QUESTIONS.md</c>; their answers are laid out as the page shows them.
/// </summary>
public abstract class QuestionsSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    public static TheoryData<string> Cases => [.. CorpusCase.Names("Questions")];

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Answer_and_statements_are_as_recorded(string name)
    {
        var testCase = CorpusCase.Named("Questions", name);

        var answer = await AskedTwice.AskAsync(Harness, testCase.Query, testCase.Variables);

        Assert.Empty(answer.Errors);
        testCase.Check(answer, Kind, CompactJson.Of);
    }
}
