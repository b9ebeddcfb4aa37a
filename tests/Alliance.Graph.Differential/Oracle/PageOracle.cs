using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>The page of a list that first, after, last and before ask for, and where it stands.</summary>
internal sealed class PageOracle
{
    private const int SizeOfLists = 25;
    private const int Reach = 5;

    private readonly string _list;
    private readonly SelectedFields _selected;
    private readonly List<(object Row, IReadOnlyList<object?> Keys)> _page;
    private readonly int _total;
    private readonly int _size;
    private readonly int _start;
    private readonly bool _hasNext;
    private readonly bool _hasPrevious;

    public PageOracle(
        string list,
        IReadOnlyList<OrderKey> keys,
        IEnumerable<object> rows,
        SelectedField field,
        SelectedFields selected,
        int defaultSize = SizeOfLists
    )
    {
        _list = list;
        _selected = selected;
        List<(object Row, IReadOnlyList<object?> Keys)> all =
        [
            .. rows.Select(row => (row, (IReadOnlyList<object?>)[.. keys.Select(key => key.Read(row))])),
        ];
        all.Sort((one, other) => OrderKey.Compare(keys, one.Keys, other.Keys));
        _total = all.Count;

        var (first, last) = (selected.Number(field, "first"), selected.Number(field, "last"));
        var (after, before) = (Cursor(field, "after"), Cursor(field, "before"));
        var isBackward = last is not null;
        _size = first ?? last ?? defaultSize;
        var start = after is null
            ? 0
            : all.Count(row => OrderKey.Compare(keys, row.Keys, after.Keys) <= 0) + after.Skip;
        var end = before is null
            ? _total
            : all.Count(row => OrderKey.Compare(keys, row.Keys, before.Keys) < 0) - before.Skip;
        var between = Math.Max(0, end - start);
        var shown = Math.Min(between, _size);
        _start = isBackward ? end - shown : start;
        _page = shown == 0 ? [] : all.GetRange(_start, shown);
        if (
            first is null
            && last is null
            && between > _size
            && selected.Of(field.Below, "").Any(part => part.Field.Name is "nodes" or "edges")
        )
        {
            selected.Notes.Cut(_size);
        }

        _hasNext = isBackward ? before is not null : between > _size || before is not null;
        _hasPrevious = isBackward ? between > _size || after is not null : after is not null;
    }

    /// <summary>A field of the list.</summary>
    /// <param name="part">The field.</param>
    /// <param name="item">An item of the page with what is selected of it.</param>
    public Expected Part(SelectedField part, Func<object, IEnumerable<Selection>, Expected> item) =>
        part.Field.Name switch
        {
            "totalCount" => Expected.Leaf(_total),
            "nodes" => new ExpectedList([.. _page.Select(row => item(row.Row, part.Below))]),
            "edges" => new ExpectedList([
                .. _page.Select(row =>
                    _selected.Object(
                        part.Below,
                        "",
                        edge => edge.Field.Name == "cursor" ? At(row.Keys) : item(row.Row, edge.Below)
                    )
                ),
            ]),
            "pageInfo" => _selected.Object(part.Below, "PageInfo", Fact),
            _ => throw new NotSupportedException($"The oracle does not know the field '{part.Field.Name}' of lists."),
        };

    private Expected Fact(SelectedField fact) =>
        fact.Field.Name switch
        {
            "hasNextPage" => Expected.Leaf(_hasNext),
            "hasPreviousPage" => Expected.Leaf(_hasPrevious),
            "startCursor" => _page.Count == 0 ? Expected.Null : At(_page[0].Keys),
            "endCursor" => _page.Count == 0 ? Expected.Null : At(_page[^1].Keys),
            "forwardCursors" => Jumps(fact, isForward: true),
            "backwardCursors" => Jumps(fact, isForward: false),
            _ => throw new NotSupportedException($"The oracle does not know the field '{fact.Field.Name}' of pages."),
        };

    /// <summary>
    /// The pages around this one, up to five either way, numbered as if the list was cut into pages from this one on.
    /// </summary>
    private ExpectedList Jumps(SelectedField jumps, bool isForward)
    {
        if (_page.Count == 0)
        {
            return new ExpectedList([]);
        }

        var (ahead, behind) = (_start, _total - _start - _page.Count);
        var current = Pages(ahead) + 1;
        var others = Math.Min(Reach, Pages(isForward ? behind : ahead));
        return new ExpectedList([
            .. Enumerable
                .Range(1, others)
                .Select(step =>
                    _selected.Object(
                        jumps.Below,
                        "PageCursor",
                        part =>
                            part.Field.Name == "page"
                                ? Expected.Leaf(isForward ? current + step : current - step)
                                : At(isForward ? _page[^1].Keys : _page[0].Keys, (step - 1) * _size, isForward)
                    )
                ),
        ]);
    }

    private int Pages(int items) => (items + _size - 1) / _size;

    private ExpectedCursor At(IReadOnlyList<object?> keys, int skip = 0, bool isForward = true) =>
        new(new Place(_list, keys, skip, isForward));

    private Place? Cursor(SelectedField field, string name) =>
        _selected.Argument(field, name) is CursorInput cursor ? cursor.Place : null;
}
