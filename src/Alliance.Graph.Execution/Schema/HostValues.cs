using System.Linq.Expressions;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Data.Releases.Parts;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>
/// Types of the graph that no module declares and that stand in no table, declared like any value object.
/// </summary>
internal static class HostValues
{
    /// <summary>Owner of what no module declares.</summary>
    public const string Owner = ErrorDefinitions.Owner;

    public static ValueDefinition Module { get; } =
        new(
            "Module",
            "A package that adds one target area to the graph; core is one of them.",
            Owner,
            typeof(LoadedModule),
            [
                Field(
                    (LoadedModule module) => module.Id,
                    "id",
                    "Id of the module, as configuration and the directive @ownedBy write it."
                ),
                Field((LoadedModule module) => module.Title, "title", "Name for people."),
                Field((LoadedModule module) => module.Description, "description", "What the module holds."),
                Field((LoadedModule module) => module.Owner, "owner", "Team that answers for the module."),
                Field((LoadedModule module) => module.Version, "version", "Version of the module's package."),
                Field((LoadedModule module) => module.Types, "types", "Types of the graph that the module owns."),
                Field((LoadedModule module) => module.Tables, "tables", "Tables of the database that the module owns."),
                Field(
                    (LoadedModule module) => module.PendingMigrations,
                    "pendingMigrations",
                    "Migrations of the module that the database does not have yet; empty in a healthy server."
                ),
            ]
        );

    public static ValueDefinition RateLimit { get; } =
        new(
            "RateLimit",
            "What the caller may ask for in a while. A request is charged 1, and what it costs: the larger of 'fieldCost' and 'typeCost'.",
            Owner,
            typeof(RateLimit),
            [
                Field(
                    (RateLimit limit) => limit.Limit,
                    "limit",
                    "Cost that can be asked for at once by a caller who has asked for nothing in a while."
                ),
                Field(
                    (RateLimit limit) => limit.Remaining,
                    "remaining",
                    "Cost that can be asked for behind this request."
                ),
                Field(
                    (RateLimit limit) => limit.ResetAt,
                    "resetAt",
                    "When all of it is there again if nothing more is asked for."
                ),
            ]
        );

    public static ValueDefinition Caller { get; } =
        new(
            "Caller",
            "Who asks, as far as a key or a token has proved it.",
            Owner,
            typeof(Caller),
            [
                Field(
                    (Caller caller) => caller.Name,
                    "name",
                    "Whose key or token it is; null if none was sent.",
                    isNullable: true
                ),
                Field(
                    (Caller caller) => caller.Roles,
                    "roles",
                    "What the caller does in the Alliance's work. Everybody reads."
                ),
                Field(
                    (Caller caller) => caller.Countries,
                    "countries",
                    "Codes of the countries that the caller reports for; empty for all but rapporteurs."
                ),
                Field(
                    (Caller caller) => caller.Modules,
                    "modules",
                    "Ids of the modules, which are target areas, that the caller reviews; empty for all but reviewers."
                ),
            ]
        );

    public static ValueDefinition Release { get; } =
        new(
            "Release",
            "A frozen state of the public data, which can be asked, downloaded and cited, and never changes.",
            Owner,
            typeof(ReleaseManifest),
            [
                Field(
                    (ReleaseManifest release) => release.Name,
                    "name",
                    "Name of the release: it is a graph of its own at /releases/{name}/graphql, and at /graphql with the header Alliance-Release; its page and files are at /releases/{name}/."
                ),
                Field((ReleaseManifest release) => release.Title, "title", "What it is, in one line."),
                Field(
                    (ReleaseManifest release) => release.Notes,
                    "notes",
                    "What its readers should know; null if nothing was said.",
                    isNullable: true
                ),
                Field((ReleaseManifest release) => release.CreatedAt, "createdAt", "When it was made."),
                Field(
                    (ReleaseManifest release) => release.Revision,
                    "revision",
                    "Number of the newest revision that it holds; 0 if there was none."
                ),
                Field(
                    (ReleaseManifest release) => release.Database.Sha256,
                    "sha256",
                    "SHA-256 of its SQLite file, as 64 digits and small letters."
                ),
                Field((ReleaseManifest release) => release.Publisher, "publisher", "Who is named as its author."),
                Field(
                    (ReleaseManifest release) => release.License,
                    "license",
                    "License of the data, as SPDX names it; null if nothing was said.",
                    isNullable: true
                ),
                Field(
                    (ReleaseManifest release) => ReleaseCitation.Sentence(release),
                    "citation",
                    "How it is cited, as one sentence."
                ),
                Field(
                    (ReleaseManifest release) => release.Types,
                    "counts",
                    "How many rows of each type it has, ordered by the name of the type."
                ),
                Field(
                    (ReleaseManifest release) => release.Files,
                    "files",
                    "Its files, ordered by their paths; they are at /releases/{name}/{path}."
                ),
            ]
        );

    public static ValueDefinition ReleaseCount { get; } =
        new(
            "ReleaseCount",
            "How many rows of one type a release has.",
            Owner,
            typeof(ReleaseCount),
            [
                Field((ReleaseCount count) => count.Name, "type", "Name of the type."),
                Field((ReleaseCount count) => count.Rows, "rows", "Number of rows."),
            ]
        );

    public static ValueDefinition ReleaseFile { get; } =
        new(
            "ReleaseFile",
            "A file of a release.",
            Owner,
            typeof(ReleaseFile),
            [
                Field((ReleaseFile file) => file.Path, "path", "Where it is below /releases/{name}/."),
                Field((ReleaseFile file) => file.Bytes, "bytes", "How long it is, in bytes."),
                Field(
                    (ReleaseFile file) => file.Sha256,
                    "sha256",
                    "SHA-256 of its bytes, as 64 digits and small letters."
                ),
            ]
        );

    public static ValueDefinition DictionaryValue { get; } =
        new(
            "DictionaryValue",
            "A value of an enum, as the data dictionary has it.",
            Owner,
            typeof(DictionaryValue),
            [
                Field((DictionaryValue value) => value.Name, "name", "Name of the value."),
                Field((DictionaryValue value) => value.Definition, "definition", "What it means."),
                Field(
                    (DictionaryValue value) => value.Deprecation,
                    "deprecation",
                    "Why it should not be used any more; null if it should.",
                    isNullable: true
                ),
            ]
        );

    public static ValueDefinition DictionaryField { get; } =
        new(
            "DictionaryField",
            "A field, as the data dictionary has it.",
            Owner,
            typeof(DictionaryField),
            [
                Field((DictionaryField field) => field.Name, "name", "Name of the field."),
                Field((DictionaryField field) => field.Definition, "definition", "What it means."),
                Field((DictionaryField field) => field.Type, "type", "Its type, as the schema writes it."),
                Field((DictionaryField field) => field.IsNullable, "isNullable", "Whether it can be null."),
                Field(
                    (DictionaryField field) => field.IsComputed,
                    "isComputed",
                    "Whether it is calculated instead of stored."
                ),
                Field(
                    (DictionaryField field) => field.UnitKind,
                    "unitKind",
                    "What kind of unit its numbers have; null if nobody says so.",
                    isNullable: true
                ),
                Field(
                    (DictionaryField field) => field.Unit,
                    "unit",
                    "That unit in words; null if nobody says so.",
                    isNullable: true
                ),
                Field((DictionaryField field) => field.Module, "module", "Id of the module that owns it."),
                Field((DictionaryField field) => field.Owner, "owner", "Team that answers for that module."),
                Field(
                    (DictionaryField field) => field.Since,
                    "since",
                    "Version in which it appeared; null for what a module brings that is not shipped with the server.",
                    isNullable: true
                ),
                Field(
                    (DictionaryField field) => field.Deprecation,
                    "deprecation",
                    "Why it should not be used any more; null if it should.",
                    isNullable: true
                ),
                Field(
                    (DictionaryField field) => field.WithValue,
                    "withValue",
                    "How many of the rows that you can see have a value; null for lists, objects and what is no column of a node.",
                    isNullable: true
                ),
                Field(
                    (DictionaryField field) => field.Share,
                    "share",
                    "The same as a share of these rows, from 0 to 1; null if there are none.",
                    isNullable: true
                ),
                Field(
                    (DictionaryField field) => field.Earliest,
                    "earliest",
                    "The smallest value of numbers, dates and moments; null if there is none.",
                    isNullable: true
                ),
                Field(
                    (DictionaryField field) => field.Latest,
                    "latest",
                    "The largest value of numbers, dates and moments; null if there is none.",
                    isNullable: true
                ),
            ]
        );

    public static ValueDefinition DictionaryType { get; } =
        new(
            "DictionaryType",
            "A type, as the data dictionary has it.",
            Owner,
            typeof(DictionaryType),
            [
                Field((DictionaryType type) => type.Name, "name", "Name of the type."),
                Field((DictionaryType type) => type.Kind, "kind", "What it is."),
                Field((DictionaryType type) => type.Definition, "definition", "What it means."),
                Field((DictionaryType type) => type.Module, "module", "Id of the module that owns it."),
                Field((DictionaryType type) => type.Owner, "owner", "Team that answers for that module."),
                Field(
                    (DictionaryType type) => type.Since,
                    "since",
                    "Version in which it appeared; null for what a module brings that is not shipped with the server.",
                    isNullable: true
                ),
                Field(
                    (DictionaryType type) => type.Rows,
                    "rows",
                    "How many rows you can see; null for what has no rows of its own.",
                    isNullable: true
                ),
                Field((DictionaryType type) => type.Fields, "fields", "Its fields; none of an enum."),
                Field(
                    (DictionaryType type) => type.Values,
                    "values",
                    "Its values, if it is an enum; of FigureIndicator the indicators of all modules; none of anything else."
                ),
            ]
        );

    /// <summary>Fields of the dictionary that are calculated of the data.</summary>
    public static IReadOnlyList<string> Covered { get; } = ["rows", "withValue", "share", "earliest", "latest"];

    /// <summary>The value type of a class, whoever declares it; null if it is none.</summary>
    public static ValueDefinition? Find(Type type, GraphDefinition definition) =>
        definition.TryGetValue(type, out var declared) ? declared
        : type == ErrorDefinitions.Difference.ClrType ? ErrorDefinitions.Difference
        : All.FirstOrDefault(own => own.ClrType == type);

    /// <summary>Those that queries can ask for.</summary>
    public static IReadOnlyList<ValueDefinition> All { get; } =
    [Module, RateLimit, Caller, Release, ReleaseCount, ReleaseFile, DictionaryType, DictionaryField, DictionaryValue];

    private static ValueFieldDefinition Field<TSource, TValue>(
        Expression<Func<TSource, TValue>> selector,
        string name,
        string description,
        bool isNullable = false
    ) => new(name, description, Owner, selector, isNullable, IsComputed: false);
}
