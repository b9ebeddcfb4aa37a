using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>
/// What the keys of groups can be, whether or not a row has it: each combination of what the sets hold is a group, and
/// those without rows
/// are there too. What rows have beyond the sets, such as nothing, stays a group of its own.
/// </summary>
/// <param name="RowKey">Key of the rows that are grouped.</param>
/// <param name="Sets">The sets, each for keys that no other one has; not empty.</param>
public sealed record KnownKeys(LambdaExpression RowKey, IReadOnlyList<KnownSet> Sets)
{
    /// <summary>How many combinations there can be: a group for each is calculated before a page is cut.</summary>
    public const int Maximum = 10_000;

    /// <summary>The same for all parents together whose groups are calculated at once.</summary>
    public const int MaximumBelow = 100_000;

    /// <summary>How many combinations there are of what no row has to say.</summary>
    public long Declared =>
        Sets.OfType<KnownValues>().Aggregate(1L, (count, set) => Math.Min(count * set.Values.Count, int.MaxValue));

    /// <summary>Whether only the database knows how many combinations there are.</summary>
    public bool IsCounted => Sets.Any(set => set is KnownRows);
}

/// <summary>What some of the keys can be.</summary>
public abstract record KnownSet;

/// <summary>A key that is one of these.</summary>
/// <param name="Cell">Cell of the key.</param>
/// <param name="Type">CLR type of the values.</param>
/// <param name="Values">The values.</param>
public sealed record KnownValues(int Cell, Type Type, IReadOnlyList<object> Values) : KnownSet;

/// <summary>Keys that are what the rows of a node have, those which the caller can see.</summary>
/// <param name="Node">The node.</param>
/// <param name="Filter">Which rows.</param>
/// <param name="Cells">Cells of the keys, and their values, from the row.</param>
/// <param name="IsEachRow">Whether each row counts for itself; else what is the same counts once, and rows that lack a
/// value do not.</param>
public sealed record KnownRows(
    NodeDefinition Node,
    RowFilter Filter,
    IReadOnlyList<(int Cell, LambdaExpression Value)> Cells,
    bool IsEachRow
) : KnownSet;
