using System.Linq.Expressions;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// The data dictionary: what is declared of each type and field, and how much of the data the caller can see has a
/// value there. That is
/// calculated by one statement for each node, which the rules about rows hold for as for any other.
/// </summary>
internal sealed class DictionaryCatalog(AllianceDatabase database, Func<ISchema> schema)
{
    private static readonly Type[] _ordered =
    [
        typeof(int),
        typeof(long),
        typeof(decimal),
        typeof(double),
        typeof(PartialDate),
        typeof(DateOnly),
        typeof(DateTime),
    ];

    private readonly Lazy<List<DictionaryType>> _types = new(() =>
        [.. new DictionaryBuilder(database, schema()).Types()]
    );
    private readonly Dictionary<NodeDefinition, Coverage> _coverage = [];

    /// <summary>What is declared.</summary>
    public List<DictionaryType> Declared => _types.Value;

    /// <summary>The same, with what stands in the data.</summary>
    public async Task<List<DictionaryType>> CoveredAsync(ReadSession session, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<NodeDefinition, Func<DictionaryField, int, (DictionaryField Field, int Rows)>>();
        foreach (var node in _types.Value.Select(type => type.Node).OfType<NodeDefinition>().Distinct())
        {
            var coverage = CoverageOf(node);
            var rows = await session.ReadGroupsAsync(
                coverage.Statements,
                RowList.All(node),
                coverage.Shape,
                cancellationToken
            );
            counted[node] = (field, _) => coverage.Fill(field, rows);
        }

        return
        [
            .. _types.Value.Select(type =>
                type.Node is not { } node
                    ? type
                    : type with
                    {
                        Rows = type.Kind == DictionaryKind.Node ? counted[node](type.Fields[0], 0).Rows : null,
                        Fields = [.. type.Fields.Select(field => counted[node](field, 0).Field)],
                    }
            ),
        ];
    }

    private Coverage CoverageOf(NodeDefinition node)
    {
        lock (_coverage)
        {
            if (!_coverage.TryGetValue(node, out var coverage))
            {
                coverage = new Coverage(_types.Value.Where(type => type.Node == node).SelectMany(type => type.Fields));
                _coverage.Add(node, coverage);
            }

            return coverage;
        }
    }

    /// <summary>What is calculated of the rows of a node.</summary>
    private sealed class Coverage
    {
        private readonly Dictionary<LambdaExpression, (int Count, int? Least, int? Greatest)> _cells = new(
            ReferenceEqualityComparer.Instance
        );
        private readonly int _rows;

        public Coverage(IEnumerable<DictionaryField> fields)
        {
            _rows = Shape.Aggregate(AggregateFunction.Count);
            foreach (var selector in fields.Select(field => field.Selector).OfType<LambdaExpression>())
            {
                var isOrdered = _ordered.Contains(ValueShape.Of(selector.ReturnType).ElementType);
                _cells[selector] = (
                    Shape.Aggregate(AggregateFunction.CountOfValues, selector),
                    isOrdered ? Shape.Aggregate(AggregateFunction.Min, selector) : null,
                    isOrdered ? Shape.Aggregate(AggregateFunction.Max, selector) : null
                );
            }
        }

        public GroupShape Shape { get; } = new([]);

        public PreparedStatements Statements { get; } = new();

        public (DictionaryField Field, int Rows) Fill(DictionaryField field, RowSet groups)
        {
            var rows = groups.Count == 0 ? 0 : (int)groups.Columns[_rows].ValueAt(0)!;
            if (field.Selector is not { } selector)
            {
                return (field, rows);
            }

            var (count, least, greatest) = _cells[selector];
            var withValue = rows == 0 ? 0 : (int)groups.Columns[count].ValueAt(0)!;
            return (
                field with
                {
                    WithValue = withValue,
                    Share = rows == 0 ? null : (double)withValue / rows,
                    Earliest = TextOf(least),
                    Latest = TextOf(greatest),
                },
                rows
            );

            string? TextOf(int? cell) =>
                cell is { } there && rows > 0 ? GraphText.Of(groups.Columns[there].ValueAt(0)) : null;
        }
    }
}
