using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Projects;

/// <summary>What a project may reference: the table of rooms in one place.</summary>
internal sealed record Room(string[] Projects, string[] Packages, string[]? Frameworks = null)
{
    private const string Analyzers = "Microsoft.CodeAnalysis.PublicApiAnalyzers";

    private static readonly string[] Providers =
    [
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Npgsql.EntityFrameworkCore.PostgreSQL",
    ];

    private static readonly string[] OpenTelemetry =
    [
        "OpenTelemetry.Exporter.OpenTelemetryProtocol",
        "OpenTelemetry.Exporter.Prometheus.AspNetCore",
        "OpenTelemetry.Extensions.Hosting",
        "OpenTelemetry.Instrumentation.AspNetCore",
    ];

    // The contract and the types that it speaks of; providers are for the migrations alone.
    private static readonly Room Module = new(["Sdk", "Domain"], [.. Providers, Analyzers]);

    private static readonly Dictionary<string, Room> ByName = new()
    {
        ["Domain"] = new([], [Analyzers]),
        ["Sdk.Analyzers"] = new([], ["Microsoft.CodeAnalysis.CSharp"]),
        ["Sdk"] = new(
            ["Domain", "Sdk.Analyzers"],
            ["Mapster", "Microsoft.EntityFrameworkCore.Relational", "NodaTime", Analyzers]
        ),
        ["Data"] = new(["Domain", "Sdk"], [.. Providers, "Microsoft.Extensions.Caching.Memory", "Sep"]),
        ["Core"] = Module,
        ["Execution"] = new(
            ["Domain", "Sdk", "Data"],
            [
                "Apache.Arrow",
                "GraphQL",
                "GraphQL.SystemTextJson",
                "Microsoft.Extensions.Caching.Memory",
                "Parquet.Net",
                "SpreadCheetah",
            ]
        ),
        ["Reporting"] = new(["Domain", "Sdk", "Data"], []),
        ["Http"] = new(
            ["Domain", "Sdk", "Data", "Execution"],
            ["Microsoft.AspNetCore.Authentication.JwtBearer"],
            ["Microsoft.AspNetCore.App"]
        ),
        ["Server"] = new(
            ["Domain", "Sdk", "Data", "Execution", "Reporting", "Http", "Core", "Modules.*"],
            ["Bogus", "Spectre.Console", "System.CommandLine", "System.IO.Hashing", .. OpenTelemetry],
            ["Microsoft.AspNetCore.App"]
        ),
        ["Sdk.Testing"] = new(
            ["Domain", "Sdk", "Data", "Core", "Execution", "Reporting"],
            ["NetArchTest.Rules", "Snapshooter.Xunit", "xunit", "Xunit.SkippableFact", Analyzers]
        ),
    };

    private const string Prefix = "Alliance.Graph.";

    public static Room Of(ProjectFile project) => project.IsModule ? Module : ByName[Short(project.Name)];

    public bool MayReference(string project) =>
        Projects.Contains(Short(project))
        || (Projects.Contains("Modules.*") && project.StartsWith($"{Prefix}Modules.", StringComparison.Ordinal));

    private static string Short(string project) =>
        project.StartsWith(Prefix, StringComparison.Ordinal) ? project[Prefix.Length..] : project;
}
