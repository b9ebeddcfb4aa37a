using System.Text.Json.Nodes;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Tests.Starter;

/// <summary>A file that core ships, with its import.</summary>
internal sealed class StarterFile
{
    private StarterFile(ImportDefinition import)
    {
        Import = import;
        using var stream = import.OpenStarter!();
        Rows = [.. JsonNode.Parse(stream)!.AsArray().Select(row => row!.AsObject())];
    }

    public static IReadOnlyList<StarterFile> All { get; } =
    [
        .. GraphComposer
            .Compose([new CoreModule()])
            .Imports.Where(import => import.OpenStarter is not null)
            .Select(import => new StarterFile(import)),
    ];

    public ImportDefinition Import { get; }

    public IReadOnlyList<JsonObject> Rows { get; }

    public static StarterFile Named(string fileName) => All.Single(file => file.Import.FileName == fileName);

    public IEnumerable<object> ReadRows() => Rows.Select(row => StarterJson.ToRow(row, Import.RowType));

    public IEnumerable<object> Entities() => ReadRows().Select(Import.Map);

    public IEnumerable<object> Children() =>
        ReadRows().SelectMany(row => Import.Children.SelectMany(children => children.Create(row)));
}
