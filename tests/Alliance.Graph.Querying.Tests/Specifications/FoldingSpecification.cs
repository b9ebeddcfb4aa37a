using System.Text;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class FoldingOnSqlite() : FoldingSpecification(DatabaseProviderKind.Sqlite);

public sealed class FoldingOnPostgreSql() : FoldingSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Every letter is folded by the database as .NET folds it, alone and inside a word.</summary>
public abstract class FoldingSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const int Length = 2000;

    protected override ComposedGraph Graph => SampleGraph.Composed;

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task Every_code_point_is_folded_alike()
    {
        await SampleGraph.FillAsync(Database);
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var wrong = new List<string>();
        foreach (
            var runes in Enumerable
                .Range(1, 0x1FFFF)
                .Where(value => Rune.IsValid(value) && !IsNew(value))
                .Select(value => new Rune(value))
                .Chunk(Length)
        )
        {
            // Each alone between two signs that are no letters, then inside a word.
            var text = string.Concat(runes.Select(rune => $"|{rune}|a{rune}b|ab{rune}"));
            var folded = await context
                .Set<SampleLabel>()
                .Select(label => TextFunctions.Fold(EF.Parameter(text)))
                .FirstAsync();
            if (folded != TextFunctions.Fold(text) || folded != Values.Fold(text))
            {
                var mine = TextFunctions.Fold(text)!.Split('|');
                wrong.AddRange(
                    folded!
                        .Split('|')
                        .Zip(mine)
                        .Zip(Values.Fold(text).Split('|'))
                        .Where(pair => pair.First.First != pair.First.Second || pair.First.First != pair.Second)
                        .Select(pair =>
                            $"'{pair.First.First}' but '{pair.First.Second}' and '{pair.Second}' ({string.Join(' ', pair.Second.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"))})"
                        )
                );
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(20))}");
    }

    /// <summary>Letters of Unicode 16 (2024), which the ICU of an older PostgreSQL leaves as they are.</summary>
    private static bool IsNew(int value) =>
        value is 0x1C89 or 0xA7CB or 0xA7CC or 0xA7DA or 0xA7DC or (>= 0x10D50 and <= 0x10D65);
}
