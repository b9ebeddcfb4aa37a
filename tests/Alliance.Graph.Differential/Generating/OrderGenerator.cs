using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Execution.Tests.Generated;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Orders that the schema allows, of rows and of groups.</summary>
internal sealed class OrderGenerator(SchemaModel schema, RandomChoice random, Draft? draft)
{
    private const string Direction = "SortEnumType";
    private const int Deepest = 4;

    /// <summary>An order by up to three keys.</summary>
    /// <param name="type">Type of its entries.</param>
    /// <param name="keys">Names of the keys of groups, if groups are ordered.</param>
    public Input Of(string type, IReadOnlyList<string>? keys = null) =>
        new ListInput([
            .. Enumerable.Range(0, random.OneIn(12) ? 0 : 1 + random.Next(3)).Select(_ => Entry(type, Deepest, keys)),
        ]);

    private Input Entry(string type, int depth, IReadOnlyList<string>? keys)
    {
        if (type == Direction)
        {
            return draft is { HasRoomForVariables: true } && random.OneIn(8)
                ? draft.Variable($"{Direction}!", AnyDirection)
                : AnyDirection();
        }

        List<SchemaInput> inputs = [.. schema[type].Inputs.Where(input => input.Type.NamedType != "QuantileSortInput")];
        if (type.EndsWith("GroupKeySortInput", StringComparison.Ordinal))
        {
            inputs = [.. inputs.Where(input => keys!.Contains(input.Name))];
        }
        else if (depth <= 1 && inputs.Any(IsShallow))
        {
            inputs = [.. inputs.Where(IsShallow)];
        }

        // Own fields more often than what lies behind links.
        var some = random.OneIn(3) ? inputs : [.. inputs.Where(IsShallow)];
        var chosen = random.Any(some.Count == 0 ? inputs : some);
        return Input.Of(chosen.Name, Entry(chosen.Type.NamedType, depth - 1, keys));
    }

    private LeafInput AnyDirection() => Input.Name(random.OneIn(2) ? "ASC" : "DESC");

    private static bool IsShallow(SchemaInput input) =>
        input.Type.NamedType is Direction or "CountSortInput" || input.Name == "key";
}
