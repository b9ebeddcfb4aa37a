using System.CommandLine;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Execution;
using Alliance.Graph.Reporting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Server.CommandLine;

internal static class ModulesCommand
{
    public static Command Create(CommandServices services)
    {
        var list = new Command(
            "list",
            "Lists the modules with what they own and whether the database is up to date with them."
        );
        list.SetAction((_, _) => services.Runner.RunAsync(cancellationToken => ListAsync(services, cancellationToken)));
        return new Command("modules", "The packages that make up the graph.")
        {
            list,
            ModuleCheckCommand.Create(services),
            ModuleTryCommand.Create(services),
            ModuleMigrationCommand.Create(services),
        };
    }

    private static async Task ListAsync(CommandServices services, CancellationToken cancellationToken)
    {
        var (database, settings) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var executor = new GraphExecutor(
            database,
            NullLogger<GraphExecutor>.Instance,
            settings.Graph,
            mutations: ReportingMutations.Of(database.Graph)
        );
        var states = (await database.Migrator.StatesAsync(cancellationToken)).ToDictionary(state => state.Module);
        foreach (var module in await executor.ModulesAsync(cancellationToken))
        {
            services.Terminal.Line($"{module.Id} {module.Version}: {module.Title}");
            services.Terminal.Line($"  Owner:      {module.Owner}");
            services.Terminal.Line($"  Types:      {Listed(module.Types)}");
            services.Terminal.Line($"  Tables:     {Listed(module.Tables)}");
            services.Terminal.Line($"  Migrations: {Described(states.GetValueOrDefault(module.Id))}");
        }
    }

    private static string Described(MigrationState? state) =>
        state switch
        {
            { Newer: { Count: > 0 } newer } => $"the database is newer: {Listed(newer)}",
            { Pending: { Count: > 0 } pending } => $"pending: {Listed(pending)}",
            _ => "up to date",
        };

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
