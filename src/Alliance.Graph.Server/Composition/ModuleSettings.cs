namespace Alliance.Graph.Server.Composition;

/// <summary>What the configuration says about modules.</summary>
/// <param name="Disabled">Ids of shipped modules that are left out; <c>Modules:Disabled</c>.</param>
/// <param name="Packages">Folders or package files of further modules; <c>Modules:Packages:N:Path</c>.</param>
internal sealed record ModuleSettings(IReadOnlyList<string> Disabled, IReadOnlyList<string> Packages)
{
    public static ModuleSettings None { get; } = new([], []);
}
