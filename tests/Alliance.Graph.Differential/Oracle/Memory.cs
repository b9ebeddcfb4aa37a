using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>The rows in memory, read with LINQ to Objects through the expressions that modules declare.</summary>
internal sealed class Memory(GraphDefinition definition)
{
    private readonly Dictionary<LambdaExpression, (Func<object, object?> Read, bool ReadsOthers)> _compiled = [];
    private readonly Dictionary<(LambdaExpression, object), object?> _calculated = new(new ByReference());
    private readonly Dictionary<Type, Dictionary<object, object>> _byKey = [];
    private readonly Dictionary<LambdaExpression, ILookup<object, object>> _byForeignKey = [];
    private Dictionary<Type, IReadOnlyList<object>> _rows = [];
    private Dictionary<Type, IEnumerable> _typed = [];
    private IReadOnlyDictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>> _batches =
        new Dictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>>();

    public GraphDefinition Definition => definition;

    /// <summary>Counts the changes; what is derived of the rows is as old as it.</summary>
    public int Version { get; private set; }

    /// <summary>Takes other rows in place of those that were there.</summary>
    public void Replace(
        IEnumerable<object> rows,
        IReadOnlyDictionary<BatchFieldDefinition, IReadOnlyDictionary<object, object?>> batches
    )
    {
        _rows = rows.GroupBy(row => row.GetType())
            .ToDictionary(same => same.Key, same => (IReadOnlyList<object>)[.. same]);
        _typed = [];
        _batches = batches;
        _calculated.Clear();
        _byKey.Clear();
        _byForeignKey.Clear();
        Version++;
    }

    public IReadOnlyList<object> Rows(Type type) => _rows.GetValueOrDefault(type) ?? [];

    public IEnumerable<T> Of<T>()
    {
        if (!_typed.TryGetValue(typeof(T), out var rows))
        {
            _typed[typeof(T)] = rows = Rows(typeof(T)).Cast<T>().ToList();
        }

        return (IEnumerable<T>)rows;
    }

    /// <summary>The value of a field; of a row that is not there null.</summary>
    public object? Read(LambdaExpression selector, object? row)
    {
        if (row is null)
        {
            return null;
        }

        if (!_compiled.TryGetValue(selector, out var compiled))
        {
            _compiled[selector] = compiled = DeclaredExpression.Compile(selector, this);
        }

        if (!compiled.ReadsOthers)
        {
            return compiled.Read(row);
        }

        if (!_calculated.TryGetValue((selector, row), out var value))
        {
            _calculated[(selector, row)] = value = compiled.Read(row);
        }

        return value;
    }

    /// <summary>The items of a list; of a row or a list that is not there none.</summary>
    public IReadOnlyList<object?> Items(ValueFieldDefinition list, object? row) =>
        [.. (Read(list.Selector, row) as IEnumerable ?? Array.Empty<object>()).Cast<object?>()];

    /// <summary>What a module's code says about a row.</summary>
    public object? Batch(BatchFieldDefinition field, object row) =>
        Read(field.ParentKey, row) is { } key ? _batches[field].GetValueOrDefault(key) : null;

    /// <summary>The row with a key; null if there is none.</summary>
    public object? Find(Type type, object key)
    {
        if (!_byKey.TryGetValue(type, out var rows))
        {
            var node = definition.Node(type);
            _byKey[type] = rows = Rows(type).ToDictionary(row => Read(node.Key, row)!);
        }

        return rows.GetValueOrDefault(key);
    }

    /// <summary>The row that a link leads to; null if it leads nowhere.</summary>
    public object? One(OneFieldDefinition link, object? row) =>
        Read(link.ForeignKey, row) is { } key ? Find(link.Target, key) : null;

    /// <summary>The rows of a connection, each once.</summary>
    public IReadOnlyList<object> Many(ConnectionFieldDefinition connection, object? row)
    {
        if (Read(connection.ParentKey, row) is not { } key)
        {
            return [];
        }

        return connection.Link switch
        {
            DirectLink direct => [.. ByForeignKey(direct.ForeignKey, connection.Target)[key]],
            ThroughLink through =>
            [
                .. ByForeignKey(through.ParentKey, through.LinkType)[key]
                    .Select(link => Read(through.TargetKey, link))
                    .OfType<object>()
                    .Distinct()
                    .Select(target => Find(connection.Target, target))
                    .OfType<object>(),
            ],
            _ => throw new NotSupportedException(),
        };
    }

    private ILookup<object, object> ByForeignKey(LambdaExpression foreignKey, Type type)
    {
        if (!_byForeignKey.TryGetValue(foreignKey, out var rows))
        {
            _byForeignKey[foreignKey] = rows = Rows(type)
                .Where(row => Read(foreignKey, row) is not null)
                .ToLookup(row => Read(foreignKey, row)!);
        }

        return rows;
    }

    private sealed class ByReference : IEqualityComparer<(LambdaExpression, object)>
    {
        public bool Equals((LambdaExpression, object) one, (LambdaExpression, object) other) =>
            ReferenceEquals(one.Item1, other.Item1) && ReferenceEquals(one.Item2, other.Item2);

        public int GetHashCode((LambdaExpression, object) pair) =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1),
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2)
            );
    }
}
