using System.Reflection;
using Alliance.Graph.Architecture.Tests.Repository;
using NetArchTest.Rules;

namespace Alliance.Graph.Architecture.Tests.Dependencies;

/// <summary>What the types of some assemblies must not depend on.</summary>
/// <param name="Name">The rule as a sentence.</param>
/// <param name="Binds">Whether a project is bound by the rule.</param>
/// <param name="Forbidden">Namespaces and types.</param>
/// <param name="ExceptNamespace">Pattern of namespaces that are free.</param>
/// <param name="ExceptType">A type that is free.</param>
internal sealed record DependencyRule(
    string Name,
    Func<ProjectFile, bool> Binds,
    string[] Forbidden,
    string? ExceptNamespace = null,
    string? ExceptType = null
)
{
    private static readonly string[] Rooms =
    [
        "Domain",
        "Sdk",
        "Sdk.Testing",
        "Data",
        "Core",
        "Execution",
        "Reporting",
        "Http",
        "Server",
        "Modules",
    ];

    public static IReadOnlyList<DependencyRule> All { get; } =
    [
        new(
            "Domain depends on nothing",
            Is("Domain"),
            [.. Except("Domain"), "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Mapster", "GraphQL"]
        ),
        new("Sdk knows Domain only", Is("Sdk"), Except("Domain", "Sdk")),
        // It has the names of the Sdk and of its tests as text, which NetArchTest takes for types.
        new("Sdk.Analyzers knows no room", Is("Sdk.Analyzers"), Except("Sdk", "Sdk.Testing")),
        new("Core is written like a module", Is("Core"), Except("Domain", "Sdk", "Core")),
        new("Modules know Domain and Sdk only", project => project.IsModule, [.. Except("Domain", "Sdk", "Modules")]),
        new("Data knows Domain and Sdk", Is("Data"), Except("Domain", "Sdk", "Data")),
        new("Execution knows Data and what lies below", Is("Execution"), Except("Domain", "Sdk", "Data", "Execution")),
        new("Reporting knows Data and what lies below", Is("Reporting"), Except("Domain", "Sdk", "Data", "Reporting")),
        new(
            "Http knows Execution and what lies below",
            Is("Http"),
            Except("Domain", "Sdk", "Data", "Execution", "Http")
        ),
        new(
            "Sdk.Testing knows neither Http nor Server nor any module",
            Is("Sdk.Testing"),
            Named("Http", "Server", "Modules")
        ),
        new("Only Execution sees the engine", IsNot("Execution"), ["GraphQL", "GraphQLParser"]),
        new(
            "Only Data and migrations see a database provider",
            IsNot("Data", "Sdk.Testing"),
            [
                "Npgsql",
                "Microsoft.Data.Sqlite",
                "SQLitePCL",
                "Microsoft.EntityFrameworkCore.Sqlite",
                "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions",
                "Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions",
            ],
            ExceptNamespace: @"^Alliance\.Graph\..+\.Migrations(\..+)?$",
            // Holds the provider's name as text, which NetArchTest takes for a type; its project has no provider.
            ExceptType: "Alliance.Graph.Sdk.Model.ModelConventions"
        ),
        new("Only Http and Server see ASP.NET Core", IsNot("Http", "Server"), ["Microsoft.AspNetCore"]),
        new(
            "Only Server has a command line and invents data",
            IsNot("Server"),
            ["System.CommandLine", "Spectre", "Bogus"]
        ),
        new("Only Server knows where traces and numbers go", IsNot("Server"), ["OpenTelemetry"]),
        new("Only Sdk.Testing sees the test framework", IsNot("Sdk.Testing"), ["Xunit", "Snapshooter"]),
    ];

    public IReadOnlyList<Type> Violations(params Assembly[] assemblies) =>
        [
            .. Selected(assemblies)
                .ShouldNot()
                .HaveDependencyOnAny(Forbidden)
                .GetResult()
                .FailingTypes?.Where(type => type.FullName != ExceptType)
                ?? [],
        ];

    public PredicateList Selected(params Assembly[] assemblies)
    {
        var types = NetArchTest
            .Rules.Types.InAssemblies(assemblies)
            .That()
            .ResideInNamespaceStartingWith("Alliance.Graph");
        return ExceptNamespace is null ? types : types.And().DoNotResideInNamespaceMatching(ExceptNamespace);
    }

    private static Func<ProjectFile, bool> Is(string room) => project => project.Name == $"Alliance.Graph.{room}";

    private static Func<ProjectFile, bool> IsNot(params string[] rooms) =>
        project => !rooms.Contains(project.Name["Alliance.Graph.".Length..]);

    private static string[] Except(params string[] rooms) => Named([.. Rooms.Except(rooms)]);

    private static string[] Named(params string[] rooms) => [.. rooms.Select(room => $"Alliance.Graph.{room}")];
}
