namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>The phases of all projects.</summary>
internal static class PhaseTable
{
    private const string PromisedBase =
        "Both are promised: the context that migrations derive from configures the model of a module, which is given to it.";

    private const string PromisedBatch =
        "Both are promised: what is declared becomes a definition, which holds code that gets a context of the declaration.";

    public static IReadOnlyList<ProjectPhases> All { get; } =
    [
        new(
            "Alliance.Graph.Core",
            [
                "Audit",
                "Commitments",
                "CompiledReports",
                "Documents",
                "Events",
                "Facts",
                "Figures",
                "Idempotency",
                "Progress",
                "Countries",
                "Reports",
                "Revisions",
                "Rounds",
                "Sourcing",
                "Submissions",
                "Targets",
                "Searching",
                "Migrations",
                "Migrations.PostgreSql",
                "Migrations.Sqlite",
                ProjectPhases.Root,
            ],
            new BackwardUse(
                "Migrations",
                ProjectPhases.Root,
                "A context for migrations is one of a module, and the module names it."
            )
        ),
        new(
            "Alliance.Graph.Data",
            [
                // Which database it is, what can be wrong with it, and what its rows are.
                "Providers",
                "Faults",
                "Telemetry",
                "Rows",
                "Searching.Words",
                "Revisions.Changes",
                // From an expression to a statement. What the databases differ in is seen through one dialect.
                "Querying.Expressions",
                "Querying.Texts",
                "Querying.Links",
                "Querying.Calculating",
                "Querying.Pages",
                "Querying.Windows",
                "Dialects",
                "Querying.Statements",
                // The model, and who is connected to it.
                "Context",
                "Connections",
                "Databases",
                // What is asked, and who asks it.
                "Searching",
                "Querying.Filtering",
                "Querying",
                "Querying.Grouping",
                "Reading",
                "Translating",
                // What is changed.
                "Importing.Files",
                "Observing",
                "Revisions",
                "Migrating",
                "Importing.Reading",
                "Importing.Writing",
                "Exporting",
                "Withdrawing",
                "Importing",
                "Submissions",
                "Auditing",
                "Mutating.Errors",
                "Mutating.Inputs",
                "Mutating.Repeating",
                "Mutating",
                // Who is told of it.
                "Commits",
                // The front door, and what goes through it.
                ProjectPhases.Root,
                "Backups.Archives",
                "Backups.Sqlite",
                "Backups.PostgreSql",
                "Backups",
                "Generating",
                "RowAudits.Reading",
                "RowAudits.Rules",
                "RowAudits",
                "Releases.Parts",
                "Releases",
                "Releases.Copying",
            ]
        ),
        new("Alliance.Graph.Domain", [ProjectPhases.Root]),
        new(
            "Alliance.Graph.Execution",
            [
                // What everything else speaks of.
                "Errors",
                "Identity",
                "Settings",
                "Paging",
                "Budgets",
                "Requests",
                "Modules",
                "Dictionaries",
                // What can be asked.
                "Feeds",
                "Schema.Scalars",
                "Schema",
                "Schema.Inputs",
                "Schema.Mutations",
                "Schema.Subscriptions",
                "Schema.Grouping",
                "Schema.Composition",
                // What was asked: as text, as a valid operation with its arguments, as a plan.
                "Documents.Parsing",
                "Documents.Validation",
                "Documents.Arguments",
                "Documents",
                "Planning.Inputs",
                "Plans",
                "Planning",
                // What it costs, and what the database says.
                "Costs",
                "Executing",
                // How an answer looks, and what goes with it.
                "Answers",
                "Answers.Json",
                "Answers.Kept",
                "Answers.Tables",
                "Answers.Csv",
                "Answers.JsonLines",
                "Answers.Workbooks",
                "Answers.ParquetFiles",
                "Answers.ArrowStreams",
                "Answers.Figures",
                "Answers.Files",
                "Answers.Descriptions",
                "Responses",
                // Who watches, and the front door.
                "Telemetry",
                ProjectPhases.Root,
                // What is frozen of it.
                "Releases.Tables",
                "Releases.Papers",
                "Releases.Serving",
                "Releases",
            ]
        ),
        new(
            "Alliance.Graph.Http",
            [
                "Settings",
                "Requests",
                "Negotiation",
                "Callers",
                "Unsent",
                "Responses",
                "Batches",
                "Live",
                "Schema",
                "Reports",
                "Releases.Files",
                "Releases",
                "Dictionaries",
                "Ide",
                "Health",
                "Development",
                "Reporting",
                ProjectPhases.Root,
            ]
        ),
        new("Alliance.Graph.Reporting", ["Rounds", "Submissions", "CompiledReports", ProjectPhases.Root]),
        new(
            "Alliance.Graph.Sdk",
            [
                "Callers",
                "Diagnostics",
                "Schema",
                "Imports",
                "Audits",
                "Reports",
                ProjectPhases.Root,
                "Definitions",
                "Composition",
                "Model",
            ],
            new BackwardUse(ProjectPhases.Root, "Model", PromisedBase),
            new BackwardUse("Schema", "Definitions", PromisedBatch)
        ),
        new("Alliance.Graph.Sdk.Analyzers", [ProjectPhases.Root]),
        new("Alliance.Graph.Sdk.Testing", [ProjectPhases.Root]),
        new(
            "Alliance.Graph.Server",
            [
                "Console",
                "Files",
                "Composition.Packages",
                "Composition",
                "Configuration",
                "Documents",
                "Generating",
                "Hosting",
                "Owners",
                "CommandLine",
            ]
        ),
    ];
}
