using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Snapshooter.Xunit;

namespace Alliance.Graph.Execution.Tests.Corpus;

public sealed class WholeGraphOnSqlite() : WholeGraphSpecification(DatabaseProviderKind.Sqlite);

public sealed class WholeGraphOnPostgreSql() : WholeGraphSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Questions across core and the four modules that the server ships.</summary>
public abstract class WholeGraphSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    public static TheoryData<string> Cases => [.. CorpusCase.Names("WholeGraphCases")];

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Answer_and_statements_are_as_recorded(string name)
    {
        var testCase = CorpusCase.Named("WholeGraphCases", name);

        var answer = await AskedTwice.AskAsync(Harness, testCase.Query, testCase.Variables);

        testCase.Check(answer, Kind);
    }

    [SkippableFact]
    public void Schema_is_as_recorded() => Harness.Sdl.MatchSnapshot("whole.schema.graphql");
}
