using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>
/// The search: all words must be there, the last one also as the beginning of a word. Two points for each word that the
/// title has,
/// one more if the title is the question; then by type, title and key.
/// </summary>
internal sealed class SearchOracle(Memory memory)
{
    private readonly List<Entry> _entries = [];
    private int _version = -1;

    private static IReadOnlyList<OrderKey> Order { get; } =
    [
        new(hit => ((Hit)hit).Score, true),
        new(hit => ((Hit)hit).Entry.Node.Name, false),
        new(hit => ((Hit)hit).Entry.Title, false),
        new(hit => ((Hit)hit).Entry.Key, false),
    ];

    public Expected Hits(SelectedField field, SelectedFields selected, ObjectOracle objects)
    {
        var words = Distinct([.. SearchWords.Of((string)((LeafInput)selected.Argument(field, "text")!).Value!)]);
        if (words.Count == 0)
        {
            throw new Refusal("SEARCH_EMPTY");
        }

        var types = selected.Argument(field, "types") is ListInput list
            ? list.Items.Select(type => ((EnumName)((LeafInput)type).Value!).Text).ToHashSet()
            : null;
        var question = string.Join(' ', words);
        var hits = Entries()
            .Where(entry => (types is null || types.Contains(TypeName(entry))) && Finds(words, entry))
            .Select(entry => (object)new Hit(entry, Score(words, question, entry)));
        var page = new PageOracle(ListOf(words, types), Order, hits, field, selected);
        return selected.Object(
            field.Below,
            "SearchConnection",
            part =>
                part.Field.Name == "__typename"
                    ? Expected.Leaf("SearchConnection")
                    : page.Part(part, (hit, below) => Item((Hit)hit, below))
        );

        Expected Item(Hit hit, IEnumerable<Selection> below) =>
            selected.Object(
                below,
                "SearchHit",
                part =>
                    part.Field.Name switch
                    {
                        "type" => Expected.Leaf(new EnumName(TypeName(hit.Entry))),
                        "title" => Expected.Leaf(hit.Entry.Shown),
                        _ => objects.Node(hit.Entry.Node, hit.Entry.Row, part.Below),
                    }
            );
    }

    /// <summary>Tells searches apart whose cursors do not fit each other.</summary>
    public static string ListOf(List<string> words, IEnumerable<string>? types) =>
        ListName.Of(
            $"search {string.Join(' ', Distinct(words))} {(types is null ? "" : string.Join(',', types.Order(StringComparer.Ordinal)))}",
            null,
            null
        );

    // A word that is there twice counts where it stands last: only there can it be a beginning.
    private static List<string> Distinct(List<string> words) =>
        [.. words.Where((word, index) => words.LastIndexOf(word) == index)];

    private static string TypeName(Entry entry) => DocumentWriter.EnumText(entry.Node.Name);

    private static bool Finds(List<string> words, Entry entry) =>
        words.SkipLast(1).All(entry.Words.Contains)
        && entry.Words.Any(word => word.StartsWith(words[^1], StringComparison.Ordinal));

    private static int Score(List<string> words, string question, Entry entry)
    {
        var title = entry.Title.Split(' ');
        var inTitle =
            words.SkipLast(1).Count(word => title.Contains(word))
            + (title.Any(word => word.StartsWith(words[^1], StringComparison.Ordinal)) ? 1 : 0);
        return (2 * inTitle) + (entry.Title == question ? 1 : 0);
    }

    private List<Entry> Entries()
    {
        if (_version != memory.Version)
        {
            _version = memory.Version;
            _entries.Clear();
            foreach (var node in memory.Definition.Nodes.Where(node => node.Search is not null))
            {
                _entries.AddRange(memory.Rows(node.ClrType).Select(row => EntryOf(node, node.Search!, row)));
            }
        }

        return _entries;
    }

    private Entry EntryOf(NodeDefinition node, SearchDefinition search, object row)
    {
        var shown = (string)memory.Read(search.Title, row)!;
        var title = SearchWords.Of(shown);
        var words = title
            .Concat(search.Text.SelectMany(text => SearchWords.Of((string?)memory.Read(text, row) ?? "")))
            .ToHashSet();
        return new Entry(node, row, memory.Read(node.Key, row)!.ToString()!, shown, SearchWords.TitleOf(title), words);
    }

    /// <summary>What a node is found by.</summary>
    private sealed record Entry(
        NodeDefinition Node,
        object Row,
        string Key,
        string Shown,
        string Title,
        HashSet<string> Words
    );

    private sealed record Hit(Entry Entry, int Score);
}
