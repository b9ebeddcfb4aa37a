using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Oracle;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>Filters, orders and groups at random; the same for the same seed.</summary>
internal sealed class RandomInputs(InputSchema schema, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A filter, some levels deep.</summary>
    public Input Where(string type, int depth = 3)
    {
        var fields = schema.Fields(type).Where(field => depth > 0 || schema.IsOperations(field.Type)).ToList();
        if (fields.Count == 0)
        {
            return Input.Empty;
        }

        // "and", "or" and "not" stand first; they should come more often than each of thirty fields.
        var some = Enumerable
            .Range(0, 1 + _random.Next(2))
            .Select(_ => depth > 1 && _random.Next(3) == 0 ? fields[_random.Next(3)] : Any(fields))
            .DistinctBy(field => field.Name);
        return new ObjectInput([
            .. some.Select(field =>
                (
                    field.Name,
                    field.Name switch
                    {
                        "and" or "or" => new ListInput([
                            .. Enumerable.Range(0, _random.Next(3)).Select(_ => Where(type, depth - 1)),
                        ]),
                        "not" => Where(type, depth - 1),
                        "compare" => Compared(field.Type),
                        _ when schema.IsOperations(field.Type) => Operations(field.Type),
                        _ when schema.IsList(field.Type) => Quantified(field.Type, depth),
                        _ => Where(field.Type, depth - 1),
                    }
                )
            ),
        ]);
    }

    /// <summary>An order by one to three keys.</summary>
    public Input Order(IReadOnlyList<IReadOnlyList<string>> keys) =>
        new ListInput([
            .. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => OrderCases.Entry(Any(keys), Direction())),
        ]);

    /// <summary>Conditions on groups.</summary>
    public Input Having(string node)
    {
        var path = Any(new AggregateCases(schema).Paths(node));
        var condition =
            path.Count == 1
                ? Input.Of("count", Operations("IntOperationFilterInput"))
                : Input.Of(
                    "aggregate",
                    AggregateCases.At(path, Operations(FilterOf(path, $"{node}AggregateFilterInput")))
                );
        return _random.Next(4) == 0 ? Input.Of("not", condition) : condition;
    }

    /// <summary>An order of groups.</summary>
    public Input GroupOrder(string node, IReadOnlyList<string> keys) =>
        _random.Next(3) switch
        {
            0 => new ListInput([
                Input.Of("count", Input.Leaf(Direction())),
                Input.At(["key", Any(keys)], Input.Leaf(Direction())),
            ]),
            1 => new ListInput([Input.At(["key", Any(keys)], Input.Leaf(Direction()))]),
            _ => new ListInput([
                Input.Of(
                    "aggregate",
                    AggregateCases.At(
                        Any([.. new AggregateCases(schema).Paths(node).Where(path => path.Count > 1)]),
                        Input.Leaf(Direction())
                    )
                ),
            ]),
        };

    public T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public int Next(int limit) => _random.Next(limit);

    private ObjectInput Compared(string type)
    {
        var (name, comparisons) = Any(schema.Fields(type));
        var (relation, names) = Any(schema.Fields(comparisons));
        return Input.Of(name, Input.Of(relation, new NameInput(Any(schema.Names(names)))));
    }

    private Input Quantified(string type, int depth)
    {
        var (name, inner) = Any(schema.Fields(type));
        return Input.Of(
            name,
            name switch
            {
                "any" => Input.Leaf(_random.Next(2) == 0),
                "count" => Input.Of(Any(["eq", "gt", "nlte", "neq"]), Input.Leaf(_random.Next(4))),
                _ when schema.IsOperations(inner) => Operations(inner),
                _ => Where(inner, depth - 1),
            }
        );
    }

    private Input Operations(string type)
    {
        var operands = Operands.Of(FilterCases.Scalar(type));
        var (name, _) = Any(schema.Fields(type));
        return Input.Of(
            name,
            name switch
            {
                "isNull" => Input.Leaf(_random.Next(2) == 0),
                "in" or "nin" => new ListInput([
                    .. Enumerable
                        .Range(0, _random.Next(5))
                        .Select(_ => Input.Leaf(_random.Next(5) == 0 ? null : Any(operands))),
                ]),
                "and" or "or" => new ListInput([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Operations(type))]),
                "eq" or "neq" when _random.Next(5) == 0 => Input.Leaf(null),
                _ => Input.Leaf(Any(operands)),
            }
        );
    }

    /// <summary>Type of the conditions at the end of a path.</summary>
    private string FilterOf(IReadOnlyList<string> path, string type) =>
        path.Aggregate(
            type,
            (inner, name) =>
                Statistic.QuantileOf(name) is null ? Type(inner, name) : Type(Type(inner, "quantile"), "is")
        );

    private string Type(string type, string field) =>
        schema.Fields(type).Single(candidate => candidate.Name == field).Type;

    private SortDirection Direction() => _random.Next(2) == 0 ? SortDirection.Ascending : SortDirection.Descending;
}
