using Alliance.Graph.Server.CommandLine;
using Alliance.Graph.Server.Composition;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>
/// The commands of the server without a process of their own, which would take seconds to start. The working folder is
/// that of the tests, so places are given in full.
/// </summary>
internal sealed class CommandsHere(params (string Name, string Value)[] settings)
{
    private readonly Dictionary<string, string?> _settings = settings.ToDictionary(
        setting => setting.Name.Replace("__", ":", StringComparison.Ordinal),
        setting => (string?)setting.Value
    );

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var services = new CommandServices(
            ShippedModules.List(),
            new Terminal(console: null, output, errors),
            _settings
        );
        var exitCode = await ServerCommandLine.RunAsync(services, arguments);
        return new CommandResult(exitCode, $"{output}", $"{errors}");
    }
}
