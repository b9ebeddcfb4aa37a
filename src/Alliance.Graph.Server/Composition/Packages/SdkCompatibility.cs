using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>
/// Whether this host's Sdk can stand in for the one that a module was built against: the same major version and not
/// older (https://semver.org); before 1.0, where every minor version may break, the same minor version too.
/// </summary>
internal static class SdkCompatibility
{
    public static bool Check(ModuleAssembly module, string place, DiagnosticBag diagnostics)
    {
        var host = typeof(GraphModule).Assembly.GetName().Version!;
        if (IsCompatible(module.SdkVersion, host))
        {
            return true;
        }

        diagnostics.Add(
            DiagnosticCodes.IncompatibleSdk,
            module.Name,
            place,
            $"It was built against Alliance.Graph.Sdk {module.SdkVersion.ToString(3)}, and this server has {host.ToString(3)}.",
            module.SdkVersion > host
                ? "Update the server, or take an older release of the module."
                : "Take a newer release of the module."
        );
        return false;
    }

    public static bool IsCompatible(Version built, Version host) =>
        built.Major == host.Major && (host.Major > 0 ? built.Minor <= host.Minor : built.Minor == host.Minor);
}
