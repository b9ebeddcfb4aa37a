using System.CommandLine;
using Alliance.Graph.Server.Composition.Packages;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Owners;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>Adds a migration for both databases in one step.</summary>
internal static class ModuleMigrationCommand
{
    public static Command Create(CommandServices services)
    {
        var name = new Argument<string>("name") { Description = "Name of the migration, as 'Initial' or 'AddYear'." };
        var project = ModuleArgument.OfProject();
        var command = new Command(
            "migration",
            "Adds a migration of a module for SQLite and for PostgreSQL, in 'Migrations/Sqlite' and 'Migrations/PostgreSql'. Needs dotnet-ef, which the template's tools bring."
        )
        {
            name,
            project,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(services, parsed.GetValue(name)!, parsed.GetValue(project)!, cancellationToken)
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CommandServices services,
        string name,
        string path,
        CancellationToken cancellationToken
    )
    {
        using var folder = new WorkFolder();
        var source = ModuleSource.At(path).RequireProject();
        var diagnostics = new Sdk.Diagnostics.DiagnosticBag();
        var module = PackagedModule.Load(
            await ModuleBuild.RunAsync(source, folder.At("built"), cancellationToken),
            diagnostics
        );
        diagnostics.ThrowIfAny();
        foreach (var file in await new ScaffoldedMigration(module!, source).AddAsync(name, cancellationToken))
        {
            services.Terminal.Line($"Added {file}");
        }
    }
}
