using System.Linq.Expressions;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Callers;

/// <summary>The graph's own type <c>Caller</c>, declared like any value object.</summary>
internal static class CallerValue
{
    public static ValueDefinition Definition { get; } = new(
        "Caller",
        "Who asks, as far as a key or a token has proved it.",
        ModuleValue.Host,
        typeof(Caller),
        [
            Field(caller => caller.Name, "name", "Whose key or token it is; null if none was sent.", isNullable: true),
            Field(caller => caller.Roles, "roles", "What the caller does in the Alliance's work. Everybody reads."),
            Field(caller => caller.Countries, "countries", "Codes of the countries that the caller reports for; empty for all but rapporteurs."),
            Field(caller => caller.Modules, "modules", "Ids of the modules, which are target areas, that the caller reviews; empty for all but reviewers."),
        ]);

    private static ValueFieldDefinition Field<TValue>(Expression<Func<Caller, TValue>> selector, string name, string description, bool isNullable = false)
        => new(name, description, ModuleValue.Host, selector, isNullable, IsComputed: false);
}
