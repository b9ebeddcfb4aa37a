using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Modules;

/// <summary>The graph's own type <c>Module</c>, declared like any value object.</summary>
internal static class ModuleValue
{
    /// <summary>Owner of what no module declares.</summary>
    public const string Host = "host";

    public static ValueDefinition Definition { get; } = new(
        "Module",
        "A package that adds one target area to the graph; core is one of them.",
        Host,
        typeof(LoadedModule),
        [
            Field(module => module.Id, "id", "Id of the module, as configuration and the directive @module write it."),
            Field(module => module.Title, "title", "Name for people."),
            Field(module => module.Description, "description", "What the module holds."),
            Field(module => module.Owner, "owner", "Team that answers for the module."),
            Field(module => module.Version, "version", "Version of the module's package."),
            Field(module => module.Types, "types", "Types of the graph that the module owns."),
            Field(module => module.Tables, "tables", "Tables of the database that the module owns."),
            Field(module => module.PendingMigrations, "pendingMigrations", "Migrations of the module that the database does not have yet; empty in a healthy server."),
        ]);

    private static ValueFieldDefinition Field<TValue>(Expression<Func<LoadedModule, TValue>> selector, string name, string description)
        => new(name, description, Host, selector, IsNullable: false, IsComputed: false);
}
