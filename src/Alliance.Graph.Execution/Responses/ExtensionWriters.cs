using System.Text.Json;

namespace Alliance.Graph.Execution.Responses;

/// <summary>
/// What an answer says beside data and errors. Each entry is written when the data is, so that it can tell what is only
/// known then.
/// </summary>
internal sealed class ExtensionWriters
{
    private readonly List<(string Name, Action<Utf8JsonWriter> Write, Func<bool>? IsThere)> _entries = [];

    /// <summary>Whether there is anything to say.</summary>
    public bool Any => _entries.Exists(entry => entry.IsThere?.Invoke() ?? true);

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name, which no other entry has.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="isThere">Whether it turned out to be worth an entry; null if it always is.</param>
    public void Add(string name, Action<Utf8JsonWriter> write, Func<bool>? isThere = null) =>
        _entries.Add((name, write, isThere));

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, write, isThere) in _entries)
        {
            if (isThere is not null && !isThere())
            {
                continue;
            }

            json.WritePropertyName(name);
            write(json);
        }

        json.WriteEndObject();
    }
}
