using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Computed;

/// <summary>Asks the database for every computed field of a type and compares with LINQ to Objects.</summary>
public abstract class ComputedFieldSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    protected override bool OnlyReads => false;

    private protected async Task<List<JsonElement>> AssertSameAsync<T>(
        string root,
        IReadOnlyList<T> more,
        Func<T, string> key
    )
        where T : class
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        context.AddRange(more);
        await context.SaveChangesAsync();
        var entities = (await context.Set<T>().ToListAsync()).ToDictionary(key);
        var fields = ComputedField<T>.Of(Modules);

        var answer = await AskAsync(
            $"{{ {root}(first: 100) {{ nodes {{ key {string.Join(' ', fields.Select(field => field.Name))} }} }} }}"
        );

        Assert.Empty(answer.Errors);
        var nodes = answer.Data.GetProperty(root).GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(entities.Count, nodes.Count);
        Assert.NotEmpty(fields);
        Assert.All(
            nodes,
            node =>
                Assert.All(
                    fields,
                    field =>
                        Assert.Equal(
                            field.Json(entities[node.GetProperty("key").GetString()!]),
                            node.GetProperty(field.Name).GetRawText()
                        )
                )
        );
        return nodes;
    }
}
