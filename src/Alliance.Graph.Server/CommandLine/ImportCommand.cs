using System.CommandLine;
using Alliance.Graph.Data.Generating;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class ImportCommand
{
    public static Command Create(CommandServices services)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Data files; the name of each says what it holds, for example 'commitments.json'. Without files: the starter data, over what is there.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "import",
            "Imports data files: all of them, or nothing if one row is wrong. Rows are inserted or updated by their key; others stay. Migrates first if needed.")
        {
            files,
        };
        command.SetAction((parsed, _) => services.Runner.RunAsync(
            cancellationToken => RunAsync(services, parsed.GetValue(files) ?? [], cancellationToken)));
        return command;
    }

    private static async Task RunAsync(CommandServices services, string[] files, CancellationToken cancellationToken)
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var start = new DatabaseStart(database, services.Terminal);
        await start.MigrateAsync(cancellationToken);
        if (await new SyntheticData(database).IsPresentAsync(cancellationToken))
        {
            throw new CommandFailure(
                "Nothing was imported: the database holds generated countries, and beside them nobody could tell facts from test data. Name another database in 'ConnectionStrings:Alliance'.");
        }

        await start.ImportAsync(
            files.Length == 0 ? database.Importer.StarterFiles() : [.. files.Select(ImportFile.At)], cancellationToken);
    }
}
