using System.CommandLine;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Documents;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class ServeCommand
{
    public static Command Create(CommandServices services)
    {
        var urls = new Option<string?>("--urls")
        {
            Description =
                "Addresses to listen on, with ';' between them; default http://localhost:5000, or what ASPNETCORE_URLS says.",
            HelpName = "addresses",
        };
        var untilInputEnds = new Option<bool>("--until-input-ends")
        {
            Description = "Ends when standard input does. For a program that starts this one and may be killed.",
            Hidden = true,
        };
        var command = new Command(
            "serve",
            "Serves the graph over HTTP. The first start makes the database and imports the starter data; a later one applies the migrations of a new release and leaves the data alone."
        )
        {
            urls,
            untilInputEnds,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(services, parsed.GetValue(urls), parsed.GetValue(untilInputEnds), cancellationToken)
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CommandServices services,
        string? urls,
        bool untilInputEnds,
        CancellationToken cancellationToken
    )
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (untilInputEnds)
        {
            // On a thread of its own, which goes with the process: reading the console cannot be cancelled.
            new Thread(() =>
            {
                System.Console.OpenStandardInput().CopyTo(Stream.Null);
                ended.Cancel();
            })
            {
                IsBackground = true,
            }.Start();
        }

        await RunAsync(services, urls, ended.Token);
    }

    private static async Task RunAsync(CommandServices services, string? urls, CancellationToken cancellationToken)
    {
        var (database, settings) = await services.OpenDatabaseAsync(cancellationToken, beginsChecks: true);
        await using var closing = database;
        CallerModules.Require(database.Graph, settings.Callers);
        if (settings.DocumentFolder is { } folder)
        {
            var documents = new TrustedDocuments(new DocumentFolder(folder).Read().Values);
            settings = settings with
            {
                Graph = settings.Graph with { Documents = settings.Graph.Documents with { Trusted = documents } },
            };
        }

        // The schema is composed while the tables are checked.
        await using var app = GraphServer.Build(database, settings, urls);
        await new DatabaseStart(database, services.Terminal).PrepareAsync(cancellationToken);
        await GraphServer.RunAsync(app, settings, services.Terminal, cancellationToken);
    }
}
