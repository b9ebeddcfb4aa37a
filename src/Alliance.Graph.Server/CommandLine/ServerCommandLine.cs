using System.CommandLine;
using System.CommandLine.Invocation;
using Alliance.Graph.Server.Composition;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>The commands, and what happens when a command line is wrong.</summary>
internal static class ServerCommandLine
{
    private const string Description = """
        Alliance Graph: a GraphQL server about the Global Alliance against Child Sexual Abuse Online. Without a command it serves.

        Settings are read from 'appsettings.json' beside the program and from environment variables, which win:
          Database__Provider           Sqlite (default) or PostgreSql.
          ConnectionStrings__Alliance  Where the database is; default 'Data Source=data/alliance.db', whose folder is made. A relative path starts at the folder in which the command is run.
          Paging__DefaultSize          Page size if a request names none; default 25.
          Paging__MaximumSize          Largest page size; default 100.
          Cache__MaximumPlans          How many plans of answered requests are kept; default 1000, 0 keeps none.
          Cache__AnswerMegabytes       How much of finished answers is kept; default 64, 0 keeps none.
          Http__MaximumBodyBytes       Largest body of a request; default 262144.
          Http__MaximumBatch           How many requests may come in one body, as a list; default 0, which takes none.
          Cors__Origins__0             Origin whose pages may ask, for example https://alliance.example, or * alone; default none.
          Authentication__*            Keys and tokens that callers are known by, and whether one is required; default none.
          Introspection__Mode          Who may ask for the schema: Allow (default), Authenticated or Deny.
          Ide__Mode                    Who gets the IDE in a browser: Allow (default), Authenticated or Deny.
          Reporting__Mode              Who gets the page for those who report, at /reporting: Allow (default), Authenticated or Deny.
          Modules__Disabled__0         Id of a shipped module to leave out; further ones as __1, __2.
          Modules__Packages__0__Path   Folder or .nupkg file of a module to add; further ones as __1, __2.
          Telemetry__Otlp__Endpoint    Collector that traces and numbers are sent to; default none.
          Telemetry__Prometheus        true serves numbers at /metrics; default false.
          Telemetry__ServiceName       Name of this server in them; default alliance-graph.
          Releases__Folder             Folder of releases; default 'releases' beside the SQLite file, or data/releases.
          Releases__MaximumOpen        How many releases are open for questions at once; default 4.
          Diagnostics__Explain         true lets callers ask how an answer was found; default only in development.

        Exit codes: 0 done, 1 refused or failed (the message says why), 2 wrong usage.
        """;

    public static Task<int> RunAsync(ModuleList modules, IReadOnlyList<string> arguments) =>
        RunAsync(new CommandServices(modules, new Terminal(), new Dictionary<string, string?>()), arguments);

    public static async Task<int> RunAsync(CommandServices services, IReadOnlyList<string> arguments)
    {
        var root = Create(services);

        // File names may begin with '@', which would be taken for a file of arguments otherwise.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var faults =
            parsed.Action is ParseErrorAction
                ? parsed.Errors.Select(error => error.Message)
                : StrayOptions.In(parsed, arguments);
        if (faults.Distinct().ToList() is { Count: > 0 } wrong)
        {
            services.Terminal.Error(string.Join(Environment.NewLine, wrong));
            services.Terminal.Error("Run it with --help to see what can be written.");
            return ExitCodes.WrongUsage;
        }

        // Exceptions and signals are the command runner's.
        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = services.Terminal.Output,
                Error = services.Terminal.Errors,
            }
        );
    }

    private static RootCommand Create(CommandServices services)
    {
        var serve = ServeCommand.Create(services);
        var root = new RootCommand(Description)
        {
            serve,
            MigrateCommand.Create(services),
            ImportCommand.Create(services),
            WithdrawCommand.Create(services),
            SearchCommand.Create(services),
            ExportCommand.Create(services),
            TemplateCommand.Create(services),
            DataCommand.Create(services),
            BackupCommand.Create(services),
            RestoreCommand.Create(services),
            ReleaseCommand.Create(services),
            AuditCommand.Create(services),
            SchemaCommand.Create(services),
            ModulesCommand.Create(services),
            DocumentsCommand.Create(services),
            GenerateCommand.Create(services),
        };
        foreach (var option in serve.Options)
        {
            root.Options.Add(option);
        }

        root.Action = serve.Action;
        return root;
    }
}
