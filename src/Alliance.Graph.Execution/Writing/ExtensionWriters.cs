using System.Text.Json;

namespace Alliance.Graph.Execution.Writing;

/// <summary>
/// What an answer says beside data and errors. Each entry is written when the data is, so that it can tell what is only known then.
/// </summary>
internal sealed class ExtensionWriters
{
    private readonly List<(string Name, Action<Utf8JsonWriter> Write)> _entries = [];

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name, which no other entry has.</param>
    /// <param name="write">Writes one value.</param>
    public void Add(string name, Action<Utf8JsonWriter> write) => _entries.Add((name, write));

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, write) in _entries)
        {
            json.WritePropertyName(name);
            write(json);
        }

        json.WriteEndObject();
    }
}
