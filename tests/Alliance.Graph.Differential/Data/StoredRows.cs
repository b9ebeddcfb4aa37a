using System.Collections;
using System.Globalization;
using Alliance.Graph.Data;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Differential.Data;

/// <summary>
/// Reads whole tables as entities, and writes rows as text to see whether two databases hold the same.
/// </summary>
internal static class StoredRows
{
    private const decimal One = 1.0000000000000000000000000000m;

    public static async Task<IReadOnlyList<object>> ReadAsync(
        AllianceDatabase database,
        IEnumerable<IEntityType> entities,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var rows = new List<object>();
        foreach (var entity in entities)
        {
            var table = (IQueryable)
                typeof(DbContext)
                    .GetMethod(nameof(DbContext.Set), [])!
                    .MakeGenericMethod(entity.ClrType)
                    .Invoke(context, null)!;
            rows.AddRange(table.Cast<object>().AsNoTracking());
        }

        return rows;
    }

    /// <summary>All rows, each a line, in the order of their texts.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<object> rows) =>
        [.. rows.Select(row => Text(row)).Order(StringComparer.Ordinal)];

    private static string Text(object? value) =>
        value switch
        {
            null => "null",
            string text => $"'{text}'",
            decimal number => (number / One).ToString(CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
            Uri link => link.AbsoluteUri,
            CountryCode or PartialDate or IConvertible or DateOnly => Convert.ToString(
                value,
                CultureInfo.InvariantCulture
            )!,
            IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Text))}]",
            _ =>
                $"{value.GetType().Name}({string.Join(';', value.GetType().GetProperties().Select(property => $"{property.Name}={Text(property.GetValue(value))}"))})",
        };
}
