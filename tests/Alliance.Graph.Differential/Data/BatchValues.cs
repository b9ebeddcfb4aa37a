using Alliance.Graph.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Differential.Data;

/// <summary>What the code of modules says to a caller about all rows at once, run beside the graph.</summary>
internal static class BatchValues
{
    public static async Task<IReadOnlyDictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>>> ReadAsync(
        AllianceDatabase database,
        GraphDefinition definition,
        IReadOnlyList<object> rows,
        Caller caller,
        CancellationToken cancellationToken
    )
    {
        await using var session = database.OpenSession([], caller, ReadExtent.Several);
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var values = new Dictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>>();
        foreach (var node in definition.Nodes)
        {
            foreach (var batch in Batches(node.Fields))
            {
                var keyOf = DeclaredExpression.Compile(batch.ParentKey, new Memory(definition)).Read;
                List<object> keys =
                [
                    .. rows.Where(row => row.GetType() == node.ClrType).Select(keyOf).OfType<object>().Distinct(),
                ];
                values[batch] = await session.ReadAsync(
                    seen => batch.Load(keys, new Queries(database.Submissions(seen), context), cancellationToken),
                    cancellationToken
                );
            }
        }

        return values;
    }

    /// <summary>All that is said, in one order, to be compared.</summary>
    public static IReadOnlyList<string> Texts(
        IReadOnlyDictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>> values
    ) =>
        [
            .. values
                .SelectMany(batch =>
                    batch.Value.Select(value =>
                        $"{batch.Key.Name} of {GraphText.Of(value.Key)}: {GraphText.Of(value.Value)}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<BatchFieldDefinition> Batches(IEnumerable<FieldDefinition> fields) =>
        fields.SelectMany(field =>
            field switch
            {
                BatchFieldDefinition batch => [batch],
                SectionFieldDefinition section => Batches(section.Fields),
                _ => [],
            }
        );

    private sealed class Queries(SubmissionReader submissions, DbContext context) : BatchContext
    {
        public override TimeProvider Clock => TimeProvider.System;

        public override IQueryable<TEntity> Query<TEntity>() => context.Set<TEntity>().AsNoTracking();

        public override SubmissionReader Submissions => submissions;
    }
}
