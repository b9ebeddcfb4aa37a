using System.Runtime.InteropServices;
using System.Text.Json;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>
/// The lists of an answer that ended before their end, so that a cut answer never looks whole: lists whose size the
/// caller did not
/// name, and groups beyond <c>first</c>.
/// </summary>
internal sealed class CutLists
{
    /// <summary>Name of the entry in the answer's extensions.</summary>
    public const string Name = "cut";

    private Dictionary<object, CutList>? _lists;

    public bool Any => _lists is not null;

    /// <summary>Adds a list that is being written.</summary>
    /// <param name="plan">What was selected, of which there can be as many lists as there are parents.</param>
    /// <param name="size">How many items each shows.</param>
    /// <param name="path">Where the writer is.</param>
    public void Add(object plan, int size, ResponsePath path)
    {
        _lists ??= new(ReferenceEqualityComparer.Instance);
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, plan, out var isKnown);
        list = isKnown
            ? list with
            {
                Lists = list.Lists + 1,
            }
            : new CutList(string.Join('.', path.ToList().OfType<string>()), size, 1);
    }

    /// <summary>
    /// One entry for each place, in the order of the answer; selections of several types at one place are one.
    /// </summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var place in (_lists ?? []).Values.GroupBy(list => (list.Path, list.Size)))
        {
            json.WriteStartObject();
            json.WriteString("path", place.Key.Path);
            json.WriteNumber("size", place.Key.Size);
            json.WriteNumber("lists", place.Sum(list => list.Lists));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <param name="Path">Names in the answer that lead to it, without places in lists.</param>
    /// <param name="Size">How many items each shows.</param>
    /// <param name="Lists">How many there are.</param>
    private readonly record struct CutList(string Path, int Size, int Lists);
}
