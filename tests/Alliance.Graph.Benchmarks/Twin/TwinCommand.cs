using System.CommandLine;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Twin;

internal static class TwinCommand
{
    public const string Name = "twin";

    public static Command Create()
    {
        var database = new Option<DatabaseProviderKind>("--database")
        {
            Description = "Kind of database.",
            HelpName = "kind",
            Required = true,
        };
        var connection = new Option<string>("--connection")
        {
            Description = "Its connection string.",
            HelpName = "text",
            Required = true,
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Address to listen on.",
            HelpName = "address",
            DefaultValueFactory = _ => "http://127.0.0.1:5050",
        };
        var command = new Command(
            Name,
            "Serves the seven questions of 'compare' with SQL that was written by hand for each of them: what the server is measured against. 'compare' starts it by itself."
        )
        {
            database,
            connection,
            urls,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                BenchmarkCommandLine.RunAsync(
                    () =>
                        TwinServer.RunAsync(
                            new DatabaseOptions(parsed.GetValue(database), parsed.GetValue(connection)!),
                            parsed.GetValue(urls)!,
                            cancellationToken
                        ),
                    cancellationToken
                )
        );
        return command;
    }
}
