using Alliance.Graph.Data;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Server.Owners;

/// <summary>
/// Makes a module's tables in a SQLite file, imports its starter data beside core's, and reads it a second time.
/// </summary>
internal sealed class StarterTrial(ComposedGraph graph, string moduleId)
{
    /// <summary>Rows by file, once they were imported.</summary>
    public IReadOnlyDictionary<string, int> Rows { get; private set; } = new Dictionary<string, int>();

    /// <returns>What is wrong with migrations and rows.</returns>
    public async Task<IReadOnlyList<ModuleFault>> RunAsync(string file, CancellationToken cancellationToken)
    {
        await using var database = new AllianceDatabase(
            graph,
            new DatabaseOptions(DatabaseProviderKind.Sqlite, $"Data Source={file}")
        );
        try
        {
            await database.Migrator.MigrateAsync(progress: null, cancellationToken);
        }
        catch (Exception exception) when (exception is DatabaseFault or System.Data.Common.DbException)
        {
            return
            [
                new ModuleFault(
                    FaultKind.Migrations,
                    $"The migrations cannot be applied to a new SQLite database: {exception.Message}"
                ),
            ];
        }

        try
        {
            var own = graph
                .Imports.Where(import => import.ModuleId == moduleId)
                .Select(import => import.FileName)
                .ToHashSet();
            var report = await database.Importer.ImportAsync(
                database.Importer.StarterFiles(),
                progress: null,
                cancellationToken
            );
            Rows = report
                .Files.Where(imported => own.Contains(imported.Name))
                .ToDictionary(imported => imported.Name, imported => imported.Inserted);
        }
        catch (ImportException exception)
        {
            return [.. exception.Faults.Select(fault => new ModuleFault(FaultKind.StarterData, fault.ToString()))];
        }

        // Which hosts publish for whom is this graph's own list: a module has hosts that it cannot know.
        var types = graph
            .Definition.Nodes.Where(node => node.ModuleId == moduleId)
            .Select(node => node.Name)
            .ToHashSet();
        return
        [
            .. (await new DataAudit(database).RunAsync(cancellationToken))
                .Offences.Where(offence => types.Contains(offence.Type) && offence.Rule != AuditRules.Publisher)
                .Select(offence => new ModuleFault(
                    FaultKind.StarterData,
                    $"{offence.Type} '{offence.Key}' offends '{offence.Rule}'{(offence.Field is null ? "" : $" with '{offence.Field}'")}: {offence.Problem} {offence.Remedy}"
                )),
        ];
    }
}
