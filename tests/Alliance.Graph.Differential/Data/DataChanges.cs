using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;

namespace Alliance.Graph.Differential.Data;

/// <summary>Changes of the rows: imports of changed files, and rows that come, change and go.</summary>
internal sealed class DataChanges(AskedData data, RandomChoice random)
{
    private const int MostRows = 8;

    /// <summary>Changes something on both databases.</summary>
    public Task NextAsync(CancellationToken cancellationToken) =>
        random.Next(3) switch
        {
            0 => ImportAsync(cancellationToken),
            1 => DeleteAsync(cancellationToken),
            _ => UpdateAsync(cancellationToken),
        };

    private async Task UpdateAsync(CancellationToken cancellationToken)
    {
        List<object> changed = [.. random.Some(data.Rows, MostRows).Select(data.Nasty.Changed)];
        await data.WriteAsync(context => context.UpdateRange(changed), cancellationToken);
    }

    /// <summary>Deletes rows that no constraint protects; links to them lead nowhere then.</summary>
    private async Task DeleteAsync(CancellationToken cancellationToken)
    {
        var free = data
            .Nasty.Entities.Where(entity => !entity.GetReferencingForeignKeys().Any())
            .Select(entity => entity.ClrType)
            .ToHashSet();
        List<object> rows = [.. data.Rows.Where(row => free.Contains(row.GetType()))];
        var deleted = random.Some(rows, MostRows);
        await data.WriteAsync(context => context.RemoveRange(deleted), cancellationToken);
    }

    /// <summary>
    /// Imports some rows of a file of the starter data with other words and years; rows that were deleted come back.
    /// </summary>
    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var file = random.Any(data.Sqlite.Database.Importer.StarterFiles());
        using var stream = file.Open();
        var all = (JsonArray)(await JsonNode.ParseAsync(stream, cancellationToken: cancellationToken))!;
        var rows = new JsonArray([
            .. random.Some([.. all], MostRows).Select(row => Changed((JsonObject)row!.DeepClone())),
        ]);
        var changed = new ImportFile(
            file.Name,
            file.Place,
            () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows.ToJsonString()))
        );
        string?[] refusals = [await TryAsync(data.Sqlite), await TryAsync(data.PostgreSql)];
        if (refusals[0] != refusals[1])
        {
            throw new Running.DifferentialFailure(
                $"One database refuses an import that the other one takes: {string.Join(" / ", refusals)}"
            );
        }

        await data.ReadAsync(cancellationToken);

        async Task<string?> TryAsync(AskedDatabase database)
        {
            try
            {
                await database.Database.Importer.ImportAsync([changed], progress: null, cancellationToken);
                return null;
            }
            catch (ImportException refusal)
            {
                return refusal.Message;
            }
        }
    }

    private JsonObject Changed(JsonObject row)
    {
        foreach (var (name, value) in row.ToList())
        {
            if (
                value is JsonValue text
                && text.TryGetValue<string>(out var words)
                && words.Contains(' ', StringComparison.Ordinal)
                && random.OneIn(2)
            )
            {
                row[name] = $"{words.Split(' ')[0]} {random.Any(NastyValues.Of(typeof(string)))}";
            }
            else if (value is JsonValue number && number.TryGetValue<int>(out var year) && year is > 1990 and < 2020)
            {
                row[name] = year + random.Next(3) - 1;
            }
            else if (value is JsonValue flag && flag.TryGetValue<bool>(out var isTrue) && random.OneIn(4))
            {
                row[name] = !isTrue;
            }
        }

        return row;
    }
}
