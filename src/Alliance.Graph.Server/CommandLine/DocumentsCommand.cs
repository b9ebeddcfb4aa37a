using System.CommandLine;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Server.CommandLine;

internal static class DocumentsCommand
{
    public static Command Create(CommandServices services)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files with a GraphQL document each.",
            Arity = ArgumentArity.OneOrMore,
        };
        var add = new Command(
            "add",
            "Registers documents: checks them against the schema and, if all are in order, copies them to the folder of 'Documents:Folder' under their ids. Needs no database; a running server takes them up when it starts again."
        )
        {
            files,
        };
        add.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    AddAsync(services, parsed.GetValue(files)!, cancellationToken)
                )
        );

        var list = new Command(
            "list",
            "Lists the registered documents with their ids, and checks them against the schema."
        );
        list.SetAction((_, _) => services.Runner.RunAsync(_ => ListAsync(services)));
        return new Command("documents", "Documents that callers name by their ids instead of sending them.")
        {
            add,
            list,
        };
    }

    private static async Task AddAsync(CommandServices services, string[] files, CancellationToken cancellationToken)
    {
        var (folder, executor) = Open(services);
        var documents = files.Select(file => KeyValuePair.Create(file, DocumentFolder.ReadFile(file))).ToList();
        await DocumentCheck.RequireAsync(executor, documents, "Nothing was registered");
        foreach (var (file, text) in documents)
        {
            var hash = TrustedDocuments.HashOf(text);
            var isNew = await folder.AddAsync(hash, text, cancellationToken);
            services.Terminal.Line($"{hash}  {file}{(isNew ? "" : " (was registered already)")}");
        }
    }

    private static async Task ListAsync(CommandServices services)
    {
        var (folder, executor) = Open(services);
        var documents = folder.Read();
        foreach (var (hash, text) in documents)
        {
            services.Terminal.Line($"{hash}  {GraphExecutor.NameOf(text) ?? "(without a name)"}");
        }

        services.Terminal.Line($"{documents.Count} documents in '{folder.Path}'.");
        await DocumentCheck.RequireAsync(executor, documents, "The server would not start");
    }

    private static (DocumentFolder Folder, GraphExecutor Executor) Open(CommandServices services)
    {
        var (database, settings) = services.Open();
        return settings.DocumentFolder is { } path
            ? (
                new DocumentFolder(path),
                new GraphExecutor(
                    database,
                    NullLogger<GraphExecutor>.Instance,
                    settings.Graph,
                    mutations: ReportingMutations.Of(database.Graph)
                )
            )
            : throw new SettingsException([
                "'Documents:Folder' is not set, so there is no place for documents. Name a folder.",
            ]);
    }
}
