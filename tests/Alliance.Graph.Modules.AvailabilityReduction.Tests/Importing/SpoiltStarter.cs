using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Importing.Files;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Importing;

/// <summary>A starter file whose rows a test spoils before it imports them.</summary>
internal sealed class SpoiltStarter
{
    private readonly string _name;
    private readonly JsonArray _rows;
    private int _next;

    public SpoiltStarter(AllianceDatabase database, string name)
    {
        _name = name;
        using var stream = database.Importer.StarterFiles().Single(file => file.Name == name).Open();
        _rows = JsonNode.Parse(stream)!.AsArray();
    }

    public ImportFile File => new(_name, _name, () => new MemoryStream(Encoding.UTF8.GetBytes(_rows.ToJsonString())));

    /// <summary>Gives fields of the next row other values, written as JSON.</summary>
    public SpoiltStarter Spoil(params (string Field, string Json)[] values)
    {
        foreach (var (field, json) in values)
        {
            _rows[_next]![field] = JsonNode.Parse(json);
        }

        _next++;
        return this;
    }
}
