using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Backups;

/// <summary>How many rows each module has, of those that can be written.</summary>
internal static class ModuleRows
{
    public static async Task<IReadOnlyList<KeyValuePair<string, long>>> CountAsync(
        AllianceDatabase database,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var rows = new List<KeyValuePair<string, long>>();
        foreach (var module in database.Graph.Modules)
        {
            var ofModule = 0L;
            foreach (
                var entity in database
                    .Graph.Rows.Where(import => import.ModuleId == module.Manifest.Id)
                    .Select(import => import.EntityType)
                    .Distinct()
            )
            {
                var count =
                    $"SELECT count(*) AS \"Value\" FROM \"{context.Model.FindEntityType(entity)!.GetTableName()}\"";
                ofModule += await context.Database.SqlQueryRaw<long>(count).SingleAsync(cancellationToken);
            }

            rows.Add(new(module.Manifest.Id, ofModule));
        }

        return rows;
    }
}
