using System.CommandLine;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Owners;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>Tells an owner everything that is wrong with a module, before it is packed.</summary>
internal static class ModuleCheckCommand
{
    public static Command Create(CommandServices services)
    {
        var module = ModuleArgument.OfPackageOrProject();
        var command = new Command(
            "check",
            "Tells everything that is wrong with a module, beside the shipped ones: declarations, wording, calculations on SQLite and PostgreSQL, tables, migrations, imports, starter data and its part of the report. A project is built first. Touches no database of yours."
        )
        {
            module,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(services, parsed.GetValue(module)!, cancellationToken)
                )
        );
        return command;
    }

    private static async Task RunAsync(CommandServices services, string path, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var source = ModuleSource.At(path);
        var package = await ModuleBuild.RunAsync(source, folder.At("built"), cancellationToken);
        var inspection = await ModuleInspection.RunAsync(services.Modules, package, folder, cancellationToken);
        foreach (var kind in inspection.Faults.GroupBy(fault => fault.Kind).OrderBy(kind => kind.Key))
        {
            services.Terminal.Line($"{Title(kind.Key)}:");
            foreach (var fault in kind)
            {
                services.Terminal.Line($"  {fault.Text}");
            }
        }

        if (inspection.Faults.Count > 0)
        {
            throw new CommandFailure(Summary(source, inspection));
        }

        var manifest = inspection.Module!.Manifest;
        services.Terminal.Line(
            $"The module '{manifest.Id}' {inspection.Module.Version} is in order: it composes with the shipped ones, and all that it declares is described and can be calculated on SQLite and PostgreSQL; its migrations make its tables."
        );
        services.Terminal.Line(
            inspection.StarterRows.Count == 0
                ? "It has no starter data."
                : $"Its starter data can be imported: {string.Join(", ", inspection.StarterRows.Select(file => $"{file.Key} {file.Value} rows"))}."
        );
    }

    private static string Summary(ModuleSource source, ModuleInspection inspection)
    {
        var count = inspection.Faults.Count;
        var untried =
            inspection.Untried.Count == 0
                ? ""
                : $" Because of them was not looked at: {string.Join("; ", inspection.Untried)}.";
        return $"'{source.Path}' has {count} {(count == 1 ? "fault" : "faults")}, listed above.{untried}";
    }

    private static string Title(FaultKind kind) =>
        kind switch
        {
            FaultKind.StarterData => "Starter data",
            FaultKind.Report => "Part of the report",
            _ => kind.ToString(),
        };
}
