using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Checks that no two rows have the same value in a field that is unique: among those that are written, and with what
/// else the database has.
/// </summary>
internal sealed class UniqueCheck(DbContext context, IReadOnlyList<CheckedRows> groups)
{
    private const int ValuesPerStatement = 1000;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var group in groups)
        {
            foreach (
                var sameField in group
                    .Files.SelectMany(file => file.Definition.Uniques.Select(unique => (File: file, Unique: unique)))
                    .GroupBy(entry => (entry.File.Definition.EntityType, entry.Unique.Property))
            )
            {
                var first = CheckWritten([.. sameField]);
                await CheckStoredAsync(
                    group,
                    sameField.Key.EntityType,
                    sameField.Key.Property,
                    first,
                    cancellationToken
                );
            }
        }
    }

    private static Dictionary<object, Place> CheckWritten(IReadOnlyList<(ReadFile File, ImportUnique Unique)> sources)
    {
        var first = new Dictionary<object, Place>();
        foreach (var (file, unique) in sources)
        {
            foreach (var row in file.Rows)
            {
                if (
                    unique.Value(row.Value) is { } value
                    && !first.TryAdd(value, new Place(file, row.Number, unique.Field))
                )
                {
                    var other = first[value];
                    file.AddFault(
                        row.Number,
                        unique.Field,
                        $"{(other.File == file ? "Row" : $"'{other.File.Source.Place}', row")} {other.Row} has {KeyText.Of(value)} too, and no two may have the same. Correct one of them."
                    );
                }
            }
        }

        return first;
    }

    private async Task CheckStoredAsync(
        CheckedRows group,
        Type entity,
        string property,
        Dictionary<object, Place> written,
        CancellationToken cancellationToken
    )
    {
        var type = context.Model.FindEntityType(entity)!;
        var unique = type.FindProperty(property)!;
        var table = EntityTable.Of(context, unique);
        foreach (var values in written.Keys.Chunk(ValuesPerStatement))
        {
            foreach (var stored in await table.LoadAsync(values, cancellationToken))
            {
                var key = EntityKey.Of(type, stored);
                if (!group.Takes(entity, key))
                {
                    var value = unique.PropertyInfo!.GetValue(stored)!;
                    var place = written[value];
                    place.File.AddFault(
                        place.Row,
                        place.Field,
                        $"The {entity.Name} {KeyText.Of(key)} of the database has {KeyText.Of(value)} too, and no two may have the same. Correct one of them."
                    );
                }
            }
        }
    }

    private sealed record Place(ReadFile File, int Row, string Field);
}
