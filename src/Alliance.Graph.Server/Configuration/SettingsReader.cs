using System.Globalization;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Server.Composition;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads the settings and reports everything that is wrong with them together.</summary>
internal sealed class SettingsReader
{
    private const string Provider = "Database:Provider";
    private const string StatementSeconds = "Database:StatementSeconds";
    private const string DefaultSize = "Paging:DefaultSize";
    private const string MaximumSize = "Paging:MaximumSize";
    private const string OtlpEndpoint = "Telemetry:Otlp:Endpoint";

    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];

    private SettingsReader(IConfiguration configuration) => _configuration = configuration;

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="SettingsException">Something is wrong; all of it is listed.</exception>
    public static ServerSettings Read(IConfiguration configuration) => new SettingsReader(configuration).Read();

    private ServerSettings Read()
    {
        var callers = new CallerSettingsReader(_configuration, _problems);
        var database = ReadDatabase();
        var graph = ReadGraph();
        database = database with { StatementTimeout = ReadStatementTimeout(graph.MaximumTime) };
        var settings = new ServerSettings(database, graph, ReadDocumentFolder(), ReadNumber("Http:MaximumBodyBytes", 256 * 1024), ReadModules(), ReadTelemetry(), ReadExplain())
        {
            Callers = callers.Read() with { CostPerMinute = ReadNumber("RateLimit:CostPerMinute", standard: 0, least: 0) },
        };
        return _problems.Count == 0 ? settings : throw new SettingsException(_problems);
    }

    private DatabaseOptions ReadDatabase()
    {
        var provider = ReadProvider();
        var connection = new ConnectionText(provider, _configuration.GetConnectionString("Alliance"));
        _problems.AddRange(connection.Problems);
        var replicas = new ReplicaHosts(_configuration.GetSection("Database:ReadReplicas"), provider);
        _problems.AddRange(replicas.Problems);
        return new DatabaseOptions(provider ?? default, connection.Text) { ReadReplicas = replicas.Hosts };
    }

    /// <summary>
    /// A little behind the limit of requests, so that who is told "TIME_LIMIT" is told so by the server, which then tells the database.
    /// </summary>
    private TimeSpan ReadStatementTimeout(TimeSpan ofRequests)
        => TimeSpan.FromSeconds(ReadNumber(StatementSeconds, (int)ofRequests.TotalSeconds + 5, least: 0, most: 86_400));

    /// <summary>By name only: Enum.TryParse would take numbers and lists too.</summary>
    private T ReadName<T>(string key, T standard)
        where T : struct, Enum
    {
        var text = _configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return standard;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals($"{value}", text.Trim().Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        _problems.Add($"'{key}' is '{text}'. Write one of: {string.Join(", ", Enum.GetNames<T>())}; or leave it out for {standard}.");
        return standard;
    }

    private DatabaseProviderKind? ReadProvider()
    {
        var text = _configuration[Provider];
        if (string.IsNullOrWhiteSpace(text))
        {
            return DatabaseProviderKind.Sqlite;
        }

        // By name only: Enum.TryParse would take numbers and lists too.
        foreach (var kind in Enum.GetValues<DatabaseProviderKind>())
        {
            if (string.Equals(kind.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        _problems.Add($"'{Provider}' is '{text}', which is no database that the graph runs on. Write one of: {string.Join(", ", Enum.GetNames<DatabaseProviderKind>())}.");
        return null;
    }

    private GraphSettings ReadGraph()
    {
        var standard = new GraphSettings();
        return new GraphSettings
        {
            Paging = ReadPaging(),
            Limits = ReadLimits(),
            Documents = ReadDocuments(),
            MaximumTime = TimeSpan.FromSeconds(ReadNumber("Limits:Seconds", (int)standard.MaximumTime.TotalSeconds, most: 3600)),
            Cache = new CacheLimits(ReadNumber("Cache:MaximumPlans", standard.Cache.Plans, least: 0)),
        };
    }

    private DocumentSettings ReadDocuments()
    {
        var standard = new DocumentSettings();
        var mode = ReadName("Documents:Mode", standard.Mode);
        if (mode != DocumentMode.AllowAll && ReadDocumentFolder() is null)
        {
            _problems.Add($"'Documents:Mode' is {mode}, but 'Documents:Folder' is not set, so that no document is registered. Name the folder, or leave the mode out.");
        }

        return new DocumentSettings { Mode = mode, MaximumPersisted = ReadNumber("Documents:MaximumPersisted", standard.MaximumPersisted, least: 0) };
    }

    private string? ReadDocumentFolder() => _configuration["Documents:Folder"] is { } folder && !string.IsNullOrWhiteSpace(folder) ? folder.Trim() : null;

    private RequestLimits ReadLimits()
    {
        var standard = new RequestLimits();
        return new RequestLimits
        {
            Tokens = Limit(nameof(standard.Tokens), standard.Tokens),

            // Behind these depths the engine itself would run out of its stack.
            SyntaxDepth = Limit(nameof(standard.SyntaxDepth), standard.SyntaxDepth, most: 256),
            FieldDepth = Limit(nameof(standard.FieldDepth), standard.FieldDepth, most: 100),
            Fields = Limit(nameof(standard.Fields), standard.Fields),
            Aliases = Limit(nameof(standard.Aliases), standard.Aliases),
            Directives = Limit(nameof(standard.Directives), standard.Directives),
            DirectivesPerPlace = Limit(nameof(standard.DirectivesPerPlace), standard.DirectivesPerPlace),
            IntrospectionDepth = Limit(nameof(standard.IntrospectionDepth), standard.IntrospectionDepth),
            IntrospectionLists = Limit(nameof(standard.IntrospectionLists), standard.IntrospectionLists),
            ValidationErrors = Limit(nameof(standard.ValidationErrors), standard.ValidationErrors),
            FilterConditions = Limit(nameof(standard.FilterConditions), standard.FilterConditions),
            FilterParts = Limit(nameof(standard.FilterParts), standard.FilterParts),
            FilterLinks = Limit(nameof(standard.FilterLinks), standard.FilterLinks),
            FilterNesting = Limit(nameof(standard.FilterNesting), standard.FilterNesting, most: 64),
            FilterValues = Limit(nameof(standard.FilterValues), standard.FilterValues),

            // The form of a page must fit into the bits of a statement's key.
            OrderKeys = Limit(nameof(standard.OrderKeys), standard.OrderKeys, most: 10),
            GroupKeys = Limit(nameof(standard.GroupKeys), standard.GroupKeys, most: 8),
            Ids = Limit(nameof(standard.Ids), standard.Ids),
            SearchWords = Limit(nameof(standard.SearchWords), standard.SearchWords),
            FieldCost = Limit(nameof(standard.FieldCost), (int)standard.FieldCost),
            TypeCost = Limit(nameof(standard.TypeCost), (int)standard.TypeCost),
        };

        int Limit(string name, int standardLimit, int most = int.MaxValue) => ReadNumber($"Limits:{name}", standardLimit, most: most);
    }

    private PageLimits ReadPaging()
    {
        var standard = new PageLimits();
        var limits = new PageLimits(ReadNumber(DefaultSize, standard.Default), ReadNumber(MaximumSize, standard.Maximum));
        if (limits.Maximum > 10_000)
        {
            _problems.Add($"'{MaximumSize}' is {limits.Maximum}, and one answer with that many rows at every level could fill the memory. Write at most 10000.");
        }

        if (limits.Default > limits.Maximum)
        {
            _problems.Add($"'{DefaultSize}' is {limits.Default}, which is above '{MaximumSize}', {limits.Maximum}: a request that names no size would be refused. Lower the one or raise the other.");
        }

        return limits;
    }

    private ModuleSettings ReadModules()
    {
        var packages = new List<string>();
        foreach (var package in _configuration.GetSection("Modules:Packages").GetChildren())
        {
            if (package["Path"] is { } path && !string.IsNullOrWhiteSpace(path))
            {
                packages.Add(path);
            }
            else
            {
                _problems.Add($"'{package.Path}' names no 'Path'. Write the folder or the .nupkg file of the module, or remove the entry.");
            }
        }

        var disabled = _configuration.GetSection("Modules:Disabled").GetChildren().Select(entry => entry.Value);
        return new ModuleSettings([.. disabled.OfType<string>().Where(id => !string.IsNullOrWhiteSpace(id))], packages);
    }

    private TelemetrySettings ReadTelemetry()
    {
        var own = ReadAddress(OtlpEndpoint);
        var all = own ?? ReadAddress("OTEL_EXPORTER_OTLP_ENDPOINT");
        var traces = ReadAddress("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
        var metrics = ReadAddress("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");
        var names = new[] { _configuration["Telemetry:ServiceName"], _configuration["OTEL_SERVICE_NAME"], TelemetrySettings.StandardServiceName };
        return new TelemetrySettings(
            names.First(name => !string.IsNullOrWhiteSpace(name))!,
            own,
            ExportsTraces: (all ?? traces) is not null,
            ExportsMetrics: (all ?? metrics) is not null,
            ServesPrometheus: ReadSwitch("Telemetry:Prometheus", standard: false));
    }

    /// <summary>Explaining shows the SQL, which outside of development is the operator's decision.</summary>
    private bool ReadExplain()
        => ReadSwitch(
            "Diagnostics:Explain",
            standard: string.Equals(_configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase));

    private Uri? ReadAddress(string key)
    {
        var text = _configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        _problems.Add($"'{key}' is '{text}', which is no address of a collector. Write it with http:// or https://, such as http://localhost:4317, or leave it out to send nothing.");
        return null;
    }

    private bool ReadSwitch(string key, bool standard)
    {
        var text = _configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return standard;
        }

        if (bool.TryParse(text, out var isOn))
        {
            return isOn;
        }

        _problems.Add($"'{key}' is '{text}'. Write 'true' or 'false', or leave it out for '{(standard ? "true" : "false")}'.");
        return standard;
    }

    private int ReadNumber(string key, int standard, int least = 1, int most = int.MaxValue)
    {
        var text = _configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _problems.Add($"'{key}' is '{text}'. Write a whole number from {least} to {most}, or leave it out for {standard}.");
        return standard;
    }
}
