using System.Globalization;
using System.Text.RegularExpressions;
using Alliance.Graph.Data;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>
/// All that a database holds, line by line, to be compared with what it holds later or what another one holds.
/// </summary>
internal static partial class StoredLines
{
    /// <summary>Every row of every table but those that remember answers, byte for byte.</summary>
    public static Task<IReadOnlyList<string>> AllAsync(AllianceDatabase database) => ReadAsync(database, _ => true);

    /// <summary>
    /// The same without moments, the hashes that hang on them, and the numbers of search entries, of which a
    /// transaction that is undone
    /// leaves out some: what two runs at different times have in common.
    /// </summary>
    public static async Task<IReadOnlyList<string>> TimelessAsync(AllianceDatabase database) =>
        [.. (await ReadAsync(database, IsTimeless)).Select(line => Moment().Replace(line, "a moment"))];

    private static bool IsTimeless(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) != typeof(DateTime)
        && !(
            property.IsPrimaryKey()
            && property.DeclaringType.ContainingEntityType.GetTableName() == "core_search_entries"
        )
        && !(
            property.DeclaringType.ClrType == typeof(AuditEvent)
            && property.Name is nameof(AuditEvent.Hash) or nameof(AuditEvent.PreviousHash)
        );

    /// <summary>Changes of rows are told in words, with moments among them.</summary>
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")]
    private static partial Regex Moment();

    private static async Task<IReadOnlyList<string>> ReadAsync(AllianceDatabase database, Func<IProperty, bool> isAsked)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        var lines = new List<string>();
        foreach (
            var type in context
                .Model.GetEntityTypes()
                .Where(type => type.GetTableName() is not null && type.ClrType != typeof(AnsweredRequest))
                .DistinctBy(type => type.GetTableName())
        )
        {
            var left = type.GetProperties()
                .Where(property => !isAsked(property))
                .Select(property => property.GetColumnName())
                .ToHashSet();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {type.GetTableName()}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(
                    $"{type.GetTableName()} {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(index => !left.Contains(reader.GetName(index))).Select(index => TextOf(reader.GetValue(index))))}"
                );
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string TextOf(object value) =>
        value switch
        {
            DBNull => "-",
            byte[] bytes => Convert.ToHexStringLower(bytes),
            System.Collections.IEnumerable list and not string =>
                $"[{string.Join(", ", list.Cast<object>().Select(TextOf))}]",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
}
