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
    private const string DefaultSize = "Paging:DefaultSize";
    private const string MaximumSize = "Paging:MaximumSize";

    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];

    private SettingsReader(IConfiguration configuration) => _configuration = configuration;

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="SettingsException">Something is wrong; all of it is listed.</exception>
    public static ServerSettings Read(IConfiguration configuration) => new SettingsReader(configuration).Read();

    private ServerSettings Read()
    {
        var settings = new ServerSettings(ReadDatabase(), ReadPaging(), new CacheLimits(ReadNumber("Cache:MaximumPlans", new CacheLimits().Plans, least: 0)), ReadNumber("Http:MaximumBodyBytes", 256 * 1024), ReadModules());
        return _problems.Count == 0 ? settings : throw new SettingsException(_problems);
    }

    private DatabaseOptions ReadDatabase()
    {
        var provider = ReadProvider();
        var connection = new ConnectionText(provider, _configuration.GetConnectionString("Alliance"));
        _problems.AddRange(connection.Problems);
        return new DatabaseOptions(provider ?? default, connection.Text);
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

    private int ReadNumber(string key, int standard, int least = 1)
    {
        var text = _configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        _problems.Add($"'{key}' is '{text}'. Write a whole number from {least} to {int.MaxValue}, or leave it out for {standard}.");
        return standard;
    }
}
