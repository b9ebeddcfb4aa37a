using System.Data.Common;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Server.Composition;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads the settings and reports everything that is wrong with them together.</summary>
internal sealed class SettingsReader
{
    private const string StatementSeconds = "Database:StatementSeconds";
    private const string UnsentPerCaller = "Limits:UnsentMegabytesPerCaller";
    private const string UnsentByAll = "Limits:UnsentMegabytes";
    private const string DefaultSize = "Paging:DefaultSize";
    private const string MaximumSize = "Paging:MaximumSize";
    private const string OtlpEndpoint = "Telemetry:Otlp:Endpoint";

    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];
    private readonly SettingValues _values;
    private string? _databaseNotice;

    private SettingsReader(IConfiguration configuration)
    {
        _configuration = configuration;
        _values = new SettingValues(configuration, _problems);
    }

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="SettingsException">Something is wrong; all of it is listed.</exception>
    public static ServerSettings Read(IConfiguration configuration) => new SettingsReader(configuration).Read();

    private ServerSettings Read()
    {
        var callers = new CallerSettingsReader(_configuration, _problems);
        var database = ReadDatabase();
        var graph = ReadGraph();
        database = database with
        {
            StatementTimeout = ReadStatementTimeout(
                graph.MaximumTime > graph.MaximumExportTime ? graph.MaximumTime : graph.MaximumExportTime
            ),
        };
        var (unsentPerCaller, unsentByAll) = ReadUnsent();
        var settings = new ServerSettings(
            database,
            graph,
            ReadDocumentFolder(),
            _values.Number("Http:MaximumBodyBytes", 256 * 1024),
            ReadModules(),
            ReadTelemetry(),
            ReadExplain()
        )
        {
            DatabaseNotice = _databaseNotice,
            MaximumBatch = _values.Number("Http:MaximumBatch", standard: 0, least: 0),
            MinimumBytesPerSecond = _values.Number("Http:MinimumBytesPerSecond", 1000),
            UnsentMegabytesPerCaller = unsentPerCaller,
            UnsentMegabytes = unsentByAll,
            Releases = new ReleaseSettingsReader(_values).Read(database),
            Live = new LiveSettingsReader(_values, _problems).Read(),
            Callers = callers.Read() with
            {
                CostPerMinute = _values.Number("RateLimit:CostPerMinute", standard: 0, least: 0),
            },
        };
        return _problems.Count == 0 ? settings : throw new SettingsException(_problems);
    }

    private DatabaseOptions ReadDatabase()
    {
        var provider = _values.Name("Database:Provider", DatabaseProviderKind.Sqlite);
        var connection = new ConnectionText(provider, ReadConnection(provider));
        _problems.AddRange(connection.Problems);
        var replicas = new ReplicaHosts(_configuration.GetSection("Database:ReadReplicas"), provider);
        _problems.AddRange(replicas.Problems);
        return new DatabaseOptions(provider ?? default, connection.Text)
        {
            ReadReplicas = replicas.Hosts,
            CheckedModulesFile = Path.Combine(AppContext.BaseDirectory, "modules.checked"),
        };
    }

    private string? ReadConnection(DatabaseProviderKind? provider)
    {
        if (_values.Text("ConnectionStrings:Alliance") is not null || provider != DatabaseProviderKind.Sqlite)
        {
            return _configuration.GetConnectionString("Alliance");
        }

        var standard = StandardDatabase.In(Environment.CurrentDirectory);
        _databaseNotice = standard.Notice;
        if (standard.Problem is { } problem)
        {
            _problems.Add(problem);
        }

        return new DbConnectionStringBuilder { ["Data Source"] = standard.Path }.ConnectionString;
    }

    /// <summary>
    /// A little behind the limits of requests and of tables, so that who is told "TIME_LIMIT" is told so by the server,
    /// which then tells the database.
    /// </summary>
    private TimeSpan ReadStatementTimeout(TimeSpan ofRequests) =>
        TimeSpan.FromSeconds(
            _values.Number(StatementSeconds, (int)ofRequests.TotalSeconds + 5, least: 0, most: 86_400)
        );

    private GraphSettings ReadGraph()
    {
        var standard = new GraphSettings();
        return new GraphSettings
        {
            Paging = ReadPaging(),
            Limits = ReadLimits(),
            Documents = ReadDocuments(),
            Publication = new PublicationSettingsReader(_values, _problems).Read(),
            MaximumTime = TimeSpan.FromSeconds(
                _values.Number("Limits:Seconds", (int)standard.MaximumTime.TotalSeconds, most: 3600)
            ),
            MaximumExportTime = TimeSpan.FromSeconds(
                _values.Number("Limits:ExportSeconds", (int)standard.MaximumExportTime.TotalSeconds, most: 86_400)
            ),
            MaximumWait = TimeSpan.FromSeconds(
                _values.Number("Limits:WaitSeconds", (int)standard.MaximumWait.TotalSeconds, most: 86_400)
            ),
            Cache = new CacheLimits(
                _values.Number("Cache:MaximumPlans", standard.Cache.Plans, least: 0),
                1024L * 1024 * _values.Number("Cache:AnswerMegabytes", CacheLimits.StandardAnswerMegabytes, least: 0)
            ),
        };
    }

    private DocumentSettings ReadDocuments()
    {
        var standard = new DocumentSettings();
        var mode = _values.Name("Documents:Mode", standard.Mode) ?? standard.Mode;
        if (mode != DocumentMode.AllowAll && ReadDocumentFolder() is null)
        {
            _problems.Add(
                $"'Documents:Mode' is {mode}, but 'Documents:Folder' is not set, so that no document is registered. Name the folder, or leave the mode out."
            );
        }

        return new DocumentSettings
        {
            Mode = mode,
            MaximumPersisted = _values.Number("Documents:MaximumPersisted", standard.MaximumPersisted, least: 0),
        };
    }

    private string? ReadDocumentFolder() => _values.Text("Documents:Folder");

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
            ExportCost = Limit(nameof(standard.ExportCost), (int)standard.ExportCost),
        };

        int Limit(string name, int standardLimit, int most = int.MaxValue) =>
            _values.Number($"Limits:{name}", standardLimit, most: most);
    }

    private (int PerCaller, int All) ReadUnsent()
    {
        // So that the numbers in bytes stay far from where they would be none.
        const int Most = 1024 * 1024;
        var standard = new GraphHttpOptions();
        var perCaller = _values.Number(UnsentPerCaller, standard.UnsentMegabytesPerCaller, most: Most);
        var all = _values.Number(UnsentByAll, standard.UnsentMegabytes, most: Most);
        if (perCaller > all)
        {
            _problems.Add(
                $"'{UnsentPerCaller}' is {perCaller}, which is above '{UnsentByAll}', {all}: one caller could keep all others from large answers. Lower the one or raise the other."
            );
        }

        return (perCaller, all);
    }

    private PageLimits ReadPaging()
    {
        var standard = new PageLimits();
        var limits = new PageLimits(
            _values.Number(DefaultSize, standard.Default),
            _values.Number(MaximumSize, standard.Maximum)
        );
        if (limits.Maximum > 10_000)
        {
            _problems.Add(
                $"'{MaximumSize}' is {limits.Maximum}, and one answer with that many rows at every level could fill the memory. Write at most 10000."
            );
        }

        if (limits.Default > limits.Maximum)
        {
            _problems.Add(
                $"'{DefaultSize}' is {limits.Default}, which is above '{MaximumSize}', {limits.Maximum}: a request that names no size would be refused. Lower the one or raise the other."
            );
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
                _problems.Add(
                    $"'{package.Path}' names no 'Path'. Write the folder or the .nupkg file of the module, or remove the entry."
                );
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
        var names = new[]
        {
            _configuration["Telemetry:ServiceName"],
            _configuration["OTEL_SERVICE_NAME"],
            TelemetrySettings.StandardServiceName,
        };
        return new TelemetrySettings(
            names.First(name => !string.IsNullOrWhiteSpace(name))!,
            own,
            ExportsTraces: (all ?? traces) is not null,
            ExportsMetrics: (all ?? metrics) is not null,
            ServesPrometheus: _values.Switch("Telemetry:Prometheus", standard: false)
        );
    }

    /// <summary>Explaining shows the SQL, which outside of development is the operator's decision.</summary>
    private bool ReadExplain() =>
        _values.Switch(
            "Diagnostics:Explain",
            standard: string.Equals(
                _configuration[HostDefaults.EnvironmentKey],
                Environments.Development,
                StringComparison.OrdinalIgnoreCase
            )
        );

    private Uri? ReadAddress(string key)
    {
        var text = _configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        )
        {
            return address;
        }

        _problems.Add(
            $"'{key}' is '{text}', which is no address of a collector. Write it with http:// or https://, such as http://localhost:4317, or leave it out to send nothing."
        );
        return null;
    }
}
