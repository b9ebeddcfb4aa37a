using Alliance.Graph.Data;
using Alliance.Graph.Server.Composition;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>What commands share.</summary>
/// <param name="modules">The modules that this server ships with.</param>
/// <param name="terminal">Where they write.</param>
/// <param name="settings">Settings that win over those of the files and the environment.</param>
internal sealed class CommandServices(
    ModuleList modules,
    Terminal terminal,
    IReadOnlyDictionary<string, string?> settings
)
{
    public Terminal Terminal { get; } = terminal;

    /// <summary>The modules that this server ships with.</summary>
    public ModuleList Modules { get; } = modules;

    public CommandRunner Runner { get; } = new(terminal);

    /// <summary>Reads the settings, for a command that needs neither modules nor a database.</summary>
    public ServerSettings Settings() => SettingsReader.Read(ServerConfiguration.Load(settings));

    /// <summary>Reads the settings, composes the modules and names the database; it is not touched yet.</summary>
    /// <param name="beginsChecks">Whether the checks begin that are made before migrating, see
    /// <see cref="DatabaseOpening.Open"/>.</param>
    public (AllianceDatabase Database, ServerSettings Settings) Open(bool beginsChecks = false)
    {
        var read = Settings();
        return (DatabaseOpening.Open(Modules.Compose(read.Modules), read.Database, beginsChecks), read);
    }

    /// <summary>
    /// The same for a command that reads or writes the database, which the operator is told about if need be.
    /// </summary>
    public async Task<(AllianceDatabase Database, ServerSettings Settings)> OpenDatabaseAsync(
        CancellationToken cancellationToken,
        bool beginsChecks = false
    )
    {
        var opened = Open(beginsChecks);
        if (opened.Settings.DatabaseNotice is { } notice)
        {
            Terminal.Line(notice);
        }

        await opened.Database.RequireOwnLogAsync(cancellationToken);
        return opened;
    }
}
