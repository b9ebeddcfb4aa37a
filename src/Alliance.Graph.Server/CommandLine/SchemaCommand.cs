using System.CommandLine;
using System.Text;
using Alliance.Graph.Execution;
using Alliance.Graph.Reporting;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Server.CommandLine;

internal static class SchemaCommand
{
    public static Command Create(CommandServices services)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description =
                "File to write; it is replaced as a whole or not at all. Without it the schema goes to standard output.",
            HelpName = "file",
        };
        var module = new Option<string?>("--module", "-m")
        {
            Description = "Id of a module: only its part is written, its own types and what it adds to others.",
            HelpName = "id",
        };
        var export = new Command(
            "export",
            "Writes the schema in GraphQL's schema definition language, as the server has it at /graphql/schema.graphql. Needs no database."
        )
        {
            output,
            module,
        };
        export.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    ExportAsync(services, parsed.GetValue(output), parsed.GetValue(module), cancellationToken)
                )
        );
        return new Command("schema", "What can be asked.") { export };
    }

    private static async Task ExportAsync(
        CommandServices services,
        string? output,
        string? module,
        CancellationToken cancellationToken
    )
    {
        var (database, settings) = services.Open();
        var executor = new GraphExecutor(
            database,
            NullLogger<GraphExecutor>.Instance,
            settings.Graph,
            mutations: ReportingMutations.Of(database.Graph)
        );
        var text = module is null
            ? executor.Sdl
            : executor.SdlOf(module)
                ?? throw new CommandFailure(
                    $"There is no module '{module}'. Loaded are {string.Join(", ", database.Graph.Modules.Select(loaded => loaded.Manifest.Id))}."
                );
        var schema = Encoding.UTF8.GetBytes(text);
        if (output is null)
        {
            await using var standard = System.Console.OpenStandardOutput();
            await standard.WriteAsync(schema, cancellationToken);
        }
        else
        {
            await WholeFile.WriteAsync(output, schema, cancellationToken);
        }
    }
}
