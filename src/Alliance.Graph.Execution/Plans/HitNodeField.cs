using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Identity;

namespace Alliance.Graph.Execution.Plans;

/// <summary>The object of a hit, which is read with the others of its type by their keys.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="TypeColumn">Column with the name of the type.</param>
/// <param name="KeyColumn">Column with the key's text.</param>
/// <param name="Levels">What is selected of each type, by its name.</param>
internal sealed record HitNodeField(
    string ResponseName,
    int TypeColumn,
    int KeyColumn,
    IReadOnlyDictionary<string, KeyedLevel> Levels
) : ObjectField(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Levels.Values.SelectMany(level => level.Object.Fields);

    public KeyedLevel LevelOf(RowSet hits, int row) => Levels[((Column<string>)hits.Columns[TypeColumn])[row]];

    public object KeyOf(RowSet hits, int row)
    {
        var text = ((Column<string>)hits.Columns[KeyColumn])[row];
        return ScalarText.TryParse(text, LevelOf(hits, row).Level.Node.KeyType, out var key)
            ? key
            : throw new InvalidOperationException(
                $"The entry of the search with the key '{text}' belongs to no {LevelOf(hits, row).Level.Node.Name}."
            );
    }
}
