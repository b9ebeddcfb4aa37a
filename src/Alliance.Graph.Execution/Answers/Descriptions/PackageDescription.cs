using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>The tables of a document, as they are described.</summary>
/// <param name="File">What was asked, and when.</param>
/// <param name="Name">Name of the operation, or of its table.</param>
/// <param name="Publication">What the operator says of the whole.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Modules">The modules that own their columns.</param>
internal sealed record PackageDescription(
    TableFile File,
    string Name,
    Publication Publication,
    string Citation,
    IReadOnlyList<TableDescription> Tables,
    IReadOnlyList<GraphModule> Modules
)
{
    /// <summary>Its name for people.</summary>
    public string Title => $"{Publication.Title}: {Name}";

    /// <summary>The module of an id; null if core's host owns what has it.</summary>
    public GraphModule? Module(string? id) => Modules.FirstOrDefault(module => module.Manifest.Id == id);
}
