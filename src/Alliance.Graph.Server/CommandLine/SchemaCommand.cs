using System.CommandLine;
using System.Text;
using Alliance.Graph.Execution;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Server.CommandLine;

internal static class SchemaCommand
{
    public static Command Create(CommandServices services)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description = "File to write; it is replaced as a whole or not at all. Without it the schema goes to standard output.",
            HelpName = "file",
        };
        var export = new Command("export", "Writes the schema in GraphQL's schema definition language, as the server has it at /graphql/schema.graphql. Needs no database.")
        {
            output,
        };
        export.SetAction((parsed, _) => services.Runner.RunAsync(
            cancellationToken => ExportAsync(services, parsed.GetValue(output), cancellationToken)));
        return new Command("schema", "What can be asked.") { export };
    }

    private static async Task ExportAsync(CommandServices services, string? output, CancellationToken cancellationToken)
    {
        var (database, settings) = services.Open();
        var schema = Encoding.UTF8.GetBytes(new GraphExecutor(database, NullLogger<GraphExecutor>.Instance, settings.Paging).Sdl);
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
