using System.Reflection;
using NetArchTest.Rules;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The module's assembly uses what a module may use.</summary>
internal static class AssemblyCheck
{
    private const string MigrationsNamespace = @"\.Migrations(\.|$)";

    private static readonly string[] _providers =
    [
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Npgsql.EntityFrameworkCore.PostgreSQL",
    ];

    private static readonly string[] _allowed =
    [
        .. _providers,
        "Alliance.Graph.Domain",
        "Alliance.Graph.Sdk",
        "Mapster",
        "Mapster.Core",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.EntityFrameworkCore.Abstractions",
        "Microsoft.EntityFrameworkCore.Relational",
    ];

    // The types with 'UseSqlite' and 'UseNpgsql' are in the namespace of EF Core.
    private static readonly string[] _providerTypes =
    [
        "Npgsql",
        "Microsoft.Data.Sqlite",
        "SQLitePCL",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions",
        "Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions",
    ];

    private static readonly string[] _outside =
    [
        "System.IO.File",
        "System.IO.Directory",
        "System.Net.Http",
        "System.Net.Sockets",
        "System.Diagnostics.Process",
    ];

    public static void Run(Assembly assembly)
    {
        var problems = new Problems();
        foreach (
            var name in assembly
                .GetReferencedAssemblies()
                .Select(reference => reference.Name!)
                .Where(name => !_allowed.Contains(name) && !IsOfRuntime(name))
        )
        {
            problems.Add(
                $"The assembly '{assembly.GetName().Name}' uses '{name}'.",
                "A module knows Alliance.Graph.Sdk, Alliance.Graph.Domain, EF Core and Mapster only, so that host and modules can change independently.",
                "Remove the reference; what is missing belongs into the Sdk."
            );
        }

        foreach (
            var (type, found, remedy) in Dependent(
                    assembly,
                    _providerTypes,
                    "a database provider",
                    $"Move it to a namespace below '{assembly.GetName().Name}.Migrations', or say it without the provider."
                )
                .Concat(
                    Dependent(
                        assembly,
                        _outside,
                        "files, the network or processes",
                        "Read starter data as an embedded resource; leave the rest to the host."
                    )
                )
        )
        {
            problems.Add($"'{type}' uses {found}.", "A module declares; it does not reach out of the host.", remedy);
        }

        problems.AssertNone();
    }

    private static IEnumerable<(string Type, string Found, string Remedy)> Dependent(
        Assembly assembly,
        string[] dependencies,
        string what,
        string remedy
    ) =>
        (
            Types
                .InAssembly(assembly)
                .That()
                .DoNotResideInNamespaceMatching(MigrationsNamespace)
                .ShouldNot()
                .HaveDependencyOnAny(dependencies)
                .GetResult()
                .FailingTypeNames
            ?? []
        ).Select(type => (type, what, remedy));

    /// <summary>Whether an assembly comes with .NET itself.</summary>
    private static bool IsOfRuntime(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, $"{name}.dll"));
}
