using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>
/// What can be known of a module while it is typed. Each rule has a section in the package's <c>ANALYZERS.md</c>.
/// </summary>
public static class Rules
{
    private const string Category = "Alliance.Graph";

    /// <summary>A description is missing.</summary>
    public static readonly DiagnosticDescriptor MissingDescription = Rule(
        "AG0001",
        "A description is missing",
        "'{0}' is empty, so readers of the graph would have to guess. Write one or two sentences: what it means, in which unit, and what it is if it is not known."
    );

    /// <summary>A value of an enum has no description.</summary>
    public static readonly DiagnosticDescriptor UndescribedValue = Rule(
        "AG0002",
        "A value of an enum has no description",
        "The graph shows the enum '{0}', and nothing says what {1} means. Write [Description(\"…\")] at the enum and at each value."
    );

    /// <summary>No database can calculate a call.</summary>
    public static readonly DiagnosticDescriptor Untranslatable = Rule(
        "AG0003",
        "No database can calculate a call",
        "No database can calculate '{0}': {1}. {2}"
    );

    /// <summary>A module reads the clock.</summary>
    public static readonly DiagnosticDescriptor Clock = Rule(
        "AG0004",
        "A module reads the clock",
        "'{0}' is another value at every call, so pages and answers would not agree. Take 'context.Clock' of a '.Batch(…)' field, or store the date in the row."
    );

    /// <summary>A module reaches for files, the network or processes.</summary>
    public static readonly DiagnosticDescriptor Outside = Rule(
        "AG0005",
        "A module reaches for files, the network or processes",
        "'{0}' reaches out of the host, and a module only declares. Ship data as an embedded resource with '.Starter(…)', and leave the rest to the host."
    );

    /// <summary>A table is outside the prefix of the module.</summary>
    public static readonly DiagnosticDescriptor ForeignTable = Rule(
        "AG0006",
        "A table is outside the prefix of the module",
        "The table '{0}' does not begin with '{1}', so it could be another module's and a server refuses it. Name it '{1}{0}'."
    );

    /// <summary>The keys of a link stand in the wrong order.</summary>
    public static readonly DiagnosticDescriptor LinkOrder = Rule(
        "AG0007",
        "The keys of a link stand in the wrong order",
        "The first key should be that of '{0}', which has the link, and the second that of '{1}', which it leads to; they seem to be exchanged. Exchange them, or write '.Through<{2}>(own key).Connection<{1}>(name, its key, description)', which has one order only."
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [MissingDescription, UndescribedValue, Untranslatable, Clock, Outside, ForeignTable, LinkOrder];

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(
            id,
            title,
            message,
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: $"The page 'ANALYZERS.md' of the package Alliance.Graph.Sdk has a section '{id}', with code that is guilty and code that is not."
        );
}
