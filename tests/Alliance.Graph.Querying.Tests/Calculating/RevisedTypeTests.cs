using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>
/// What revisions tell of a row does not name a row that can be hidden, unless the row shows that key itself.
/// </summary>
public class RevisedTypeTests
{
    [Theory]
    [InlineData(true, "parentKey")]
    [InlineData(false, "parentKey")]
    public async Task A_key_that_is_a_field_is_told(bool hasRules, string field) =>
        Assert.Contains(
            field,
            await ToldAsync<Sample>(hasRules, SampleRows.All.Samples.First(sample => sample.ParentKey is not null))
        );

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_key_of_a_link_alone_is_told_only_where_everybody_sees_what_it_leads_to(
        bool hasRules,
        bool isTold
    )
    {
        var told = await ToldAsync<SampleNote>(
            hasRules,
            SampleRows.All.Notes.First(note => note.SampleKey is not null)
        );

        Assert.Equal(isTold, told.Contains("sample"));
        Assert.Contains("words", told);
        Assert.DoesNotContain("sampleKey", told);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync<T>(bool hasRules, T row)
    {
        var graph = GraphComposer.Compose([new CoreModule(), new SampleModule { HasRules = hasRules }]);
        await using var test = await TestDatabases.CreateAsync(graph, DatabaseProviderKind.Sqlite, TestContent.Nothing);
        await using var context = await test.Database.Contexts.CreateDbContextAsync();
        var type = new RevisedType(
            graph.Definition.Node(typeof(T)),
            context.Model.FindEntityType(typeof(T))!,
            graph.Definition
        );
        return [.. type.Differences(null, row).Select((FieldChange change) => change.Field)];
    }
}
