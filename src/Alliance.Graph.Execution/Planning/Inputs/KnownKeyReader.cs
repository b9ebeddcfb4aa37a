using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Schema.Grouping;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>
/// Finds what the keys of groups can be, for <c>includeEmpty</c>. Keys that lie behind the same node are read of it
/// together, so that a
/// country stands in its own region only.
/// </summary>
/// <param name="definition">The graph.</param>
/// <param name="node">What is grouped.</param>
/// <param name="shape">The groups.</param>
/// <param name="keys">Their keys.</param>
/// <param name="rows">Which rows are grouped.</param>
internal sealed class KnownKeyReader(
    GraphDefinition definition,
    NodeDefinition node,
    GroupShape shape,
    IReadOnlyList<GroupKey> keys,
    RowFilter rows
)
{
    private const int MostNamed = 30;

    private readonly HashSet<int> _cells = [];
    private readonly List<KnownSet> _sets = [];

    /// <summary>What to say of more combinations than are calculated.</summary>
    public static string TooMany(long count, int parents) =>
        (
            count > KnownKeys.Maximum
                ? $"With 'includeEmpty' there would be {count} groups, one for each combination of what the keys can be, but at most {KnownKeys.Maximum} are calculated. "
                : $"With 'includeEmpty' there would be {count} groups below each of {parents} rows, one for each combination of what the keys can be, but at most {KnownKeys.MaximumBelow} are calculated together. Ask for fewer rows with 'first'. "
        ) + "Group by fewer keys, narrow what a link leads to in the list's 'where', or leave 'includeEmpty' out.";

    public KnownKeys Read()
    {
        var ways = keys.Select((key, index) => Way.Of(key, shape.Key(index))).ToList();
        if (ways.FindIndex(way => way is null) is >= 0 and var refused)
        {
            throw Refusal(keys[refused]);
        }

        // Links first: what lies behind one that is a key is read beside it.
        var left = ways.OfType<Way>().OrderBy(way => way.IsLink ? way.Links.Count : int.MaxValue).ToList();
        foreach (var way in left)
        {
            if (way.IsLink)
            {
                AddRows(way.Links, [.. left.Where(other => other.IsBehind(way.Links))], isEachRow: true);
            }
            else if (way.Values is { } values)
            {
                AddValues(way, values);
            }
            else
            {
                AddRows(
                    way.Links,
                    [
                        .. left.Where(other =>
                            other.Values is null
                            && !other.IsLink
                            && other.IsBehind(way.Links)
                            && other.Links.Count == way.Links.Count
                        ),
                    ],
                    isEachRow: false
                );
            }
        }

        var known = new KnownKeys(node.Key, _sets);
        return known.Declared <= KnownKeys.Maximum
            ? known
            : throw new InputFault(ErrorCodes.TooManyGroups, TooMany(known.Declared, parents: 1));
    }

    private void AddValues(Way way, IReadOnlyList<object> values)
    {
        if (_cells.Add(way.Cell))
        {
            _sets.Add(new KnownValues(way.Cell, values[0].GetType(), values));
        }
    }

    private void AddRows(
        IReadOnlyList<(OneFieldDefinition Link, NodeDefinition Target)> links,
        IEnumerable<Way> ways,
        bool isEachRow
    )
    {
        var cells = ways.Where(way => _cells.Add(way.Cell)).Select(way => (way.Cell, way.From(links.Count))).ToList();
        if (cells.Count > 0)
        {
            _sets.Add(new KnownRows(links.Count == 0 ? node : links[^1].Target, Conditions(links), cells, isEachRow));
        }
    }

    /// <summary>What the list asks of the node that the links lead to, whatever else of its rows.</summary>
    private AllOfFilter Conditions(IReadOnlyList<(OneFieldDefinition Link, NodeDefinition Target)> links)
    {
        var parts = Parts(rows);
        foreach (var (link, _) in links)
        {
            parts = parts.OfType<OneFilter>().Where(part => part.Link == link).SelectMany(part => Parts(part.Inner));
        }

        return links.Count == 0 ? AllOfFilter.Everything : new AllOfFilter([.. parts]);

        static IEnumerable<RowFilter> Parts(RowFilter filter) =>
            filter is AllOfFilter all ? all.Parts.SelectMany(Parts) : [filter];
    }

    private InputFault Refusal(GroupKey key)
    {
        var names = GroupKeys
            .Of(definition, node)
            .Where(candidate => Way.Of(candidate, cell: 0) is not null)
            .Select(candidate => GraphNames.EnumValue(candidate.Name))
            .ToList();
        var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        return new InputFault(
            ErrorCodes.InvalidGroup,
            $"'includeEmpty' asks for groups without rows, but nobody knows what '{GraphNames.EnumValue(key.Name)}' could be that no row has. Leave one of the two out, or group by links, enums, texts and codes: {string.Join(", ", names.Take(MostNamed))}{more}."
        );
    }

    /// <summary>A key with a known set.</summary>
    /// <param name="Cell">Its cell.</param>
    /// <param name="Links">The links behind which it lies; of a link, that too.</param>
    /// <param name="Value">The value, from what the last of them leads to.</param>
    /// <param name="IsLink">Whether it is a link.</param>
    /// <param name="Values">What it can be, if that is not said by rows.</param>
    private sealed record Way(
        int Cell,
        IReadOnlyList<(OneFieldDefinition Link, NodeDefinition Target)> Links,
        LambdaExpression Value,
        bool IsLink,
        IReadOnlyList<object>? Values
    )
    {
        /// <summary>The way to a key; null if it has no known set.</summary>
        public static Way? Of(GroupKey key, int cell)
        {
            var (links, value) = LinkedValues.WayTo(key.Value);
            if (key.Link is { } link)
            {
                return new Way(cell, [.. links, (link, key.Target!)], key.Target!.Key, IsLink: true, Values: null);
            }

            var type = Nullable.GetUnderlyingType(value.ReturnType) ?? value.ReturnType;
            if (
                key.Target is not null
                || (
                    !type.IsEnum
                    && type != typeof(bool)
                    && (
                        type != typeof(string) && type != typeof(CountryCode)
                        || value.Body is { NodeType: ExpressionType.Extension }
                    )
                )
            )
            {
                return null;
            }

            return new Way(
                cell,
                links,
                value,
                IsLink: false,
                type.IsEnum
                        ?
                        [
                            .. Enum.GetValuesAsUnderlyingType(type)
                                .Cast<object>()
                                .Select(number => Enum.ToObject(type, number))
                                .Distinct(),
                        ]
                    : type == typeof(bool) ? [false, true]
                    : null
            );
        }

        public bool IsBehind(IReadOnlyList<(OneFieldDefinition Link, NodeDefinition Target)> links) =>
            Links.Count >= links.Count
            && links.Select((link, index) => link.Link == Links[index].Link).All(same => same);

        /// <summary>The value, from what some of the links lead to.</summary>
        public LambdaExpression From(int links) =>
            Links
                .Skip(links)
                .Reverse()
                .Aggregate(Value, (value, link) => LinkedValues.Of(link.Link, link.Target, value));
    }
}
