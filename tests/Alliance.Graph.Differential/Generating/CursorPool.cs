using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Cursors that answers have given out, by the list that they belong to.</summary>
internal sealed class CursorPool
{
    private const int MostOfEach = 40;

    private readonly Dictionary<string, List<CursorInput>> _cursors = [];
    private readonly List<CursorInput> _any = [];

    public void Add(IEnumerable<CursorInput> cursors, RandomChoice random)
    {
        foreach (var cursor in cursors)
        {
            if (!_cursors.TryGetValue(cursor.Place.List, out var same))
            {
                _cursors[cursor.Place.List] = same = [];
                _any.Add(cursor);
            }

            if (same.Count < MostOfEach)
            {
                same.Add(cursor);
            }
            else
            {
                same[random.Next(MostOfEach)] = cursor;
            }
        }
    }

    /// <summary>A cursor of the list; null if none is known.</summary>
    public CursorInput? Of(string list, RandomChoice random, Func<CursorInput, bool> fits) =>
        _cursors.TryGetValue(list, out var cursors) && cursors.Where(fits).ToList() is { Count: > 0 } fitting
            ? random.Any(fitting)
            : null;

    /// <summary>A cursor of another field than the list's; null if none is known.</summary>
    public CursorInput? Foreign(string list, RandomChoice random) =>
        _any.Where(cursor => Field(cursor.Place.List) != Field(list)).ToList() is { Count: > 0 } foreign
            ? random.Any(foreign) with
            {
                IsForeign = true,
            }
            : null;

    private static string Field(string list) => list.Split('|', ' ')[0];
}
