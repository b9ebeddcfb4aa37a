using System.Buffers.Text;
using System.Linq.Expressions;
using System.Text;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>Reads the observations off the rows of one type.</summary>
internal sealed class ObservationSource
{
    private readonly NodeDefinition _node;
    private readonly FiguresDefinition _figures;
    private readonly IReadOnlyDictionary<string, IndicatorDefinition> _indicators;
    private readonly IReadOnlyList<(SubjectDefinition Definition, NodeDefinition Node, Func<object, string> Name)> _subjects;
    private readonly Func<object, string> _name;

    private ObservationSource(NodeDefinition node, GraphDefinition graph)
    {
        _node = node;
        _figures = node.Figures!;
        _indicators = graph.Indicators.ToDictionary(indicator => indicator.Key);
        _name = NameOf(node);
        _subjects = [.. _figures.Subjects.Select(subject => (subject, graph.Node(subject.Entity), NameOf(graph.Node(subject.Entity))))];
        var names = _figures.ByName.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => $"{name.Key} = {name.Value.Key} {name.Value.Unit.Kind}");
        var ofNumbers = _figures.Numbers.Where(number => number.Indicator is not null).Select(number => $"{number.Indicator} {_indicators[number.Indicator!].Unit.Kind}");
        Declaration = DeclarationText.Short([$"{PeriodWords.Version}", _figures.Text, .. names, .. ofNumbers]);
    }

    /// <summary>Name of the rows' type in the graph.</summary>
    public string Type => _node.Name;

    /// <summary>Changes with how observations are read off the rows.</summary>
    public string Declaration { get; }

    /// <summary>Entities whose rows an observation is made of.</summary>
    public IEnumerable<Type> Entities => _figures.Subjects.Select(subject => subject.Entity).Prepend(_node.ClrType);

    /// <summary>The sources of a graph.</summary>
    public static IReadOnlyList<ObservationSource> All(GraphDefinition graph)
        => [.. graph.Nodes.Where(node => node.Figures is not null).Select(node => new ObservationSource(node, graph)).OrderBy(source => source.Type, StringComparer.Ordinal)];

    /// <summary>All observations of the type, by what the transaction of the context has.</summary>
    public async Task<IReadOnlyList<Observation>> ReadAsync(DbContext context, CancellationToken cancellationToken)
    {
        var subjects = new List<Dictionary<string, object>>();
        foreach (var (definition, _, name) in _subjects)
        {
            subjects.Add((await StoredRows.AllAsync(context, definition.Entity, cancellationToken)).ToDictionary(name));
        }

        var rows = await StoredRows.AllAsync(context, _node.ClrType, cancellationToken);
        return [.. rows.SelectMany(row => Of(row, subjects)).OrderBy(observation => observation.Key, StringComparer.Ordinal)];
    }

    /// <summary>Types and keys of the rows that are there, and of those that figures can be about.</summary>
    public async Task<IReadOnlySet<string>> NamesAsync(DbContext context, CancellationToken cancellationToken)
    {
        var names = (await StoredRows.AllAsync(context, _node.ClrType, cancellationToken)).Select(_name).ToHashSet(StringComparer.Ordinal);
        foreach (var (definition, _, name) in _subjects)
        {
            names.UnionWith((await StoredRows.AllAsync(context, definition.Entity, cancellationToken)).Select(name));
        }

        return names;
    }

    private IEnumerable<Observation> Of(object row, List<Dictionary<string, object>> subjects)
    {
        var name = _name(row);
        var words = _figures.Period!(row);
        var (begin, end) = PeriodWords.Read(words);
        var (subjectType, subject, country) = SubjectOf(row, name, subjects);
        return from number in _figures.Numbers
               let value = number.Value(row)
               where value is not null
               let called = number.Name(row)
               let indicator = number.Indicator is { } key ? _indicators[key] : _figures.ByName.GetValueOrDefault(called)
               select new Observation
               {
                   Key = number.Indicator is null ? name : $"{name}:{number.Indicator}",
                   IndicatorKey = indicator?.Key,
                   Name = called,
                   Value = value.Value,
                   UnitKind = indicator?.Unit.Kind ?? number.Unit?.Invoke(row),
                   Period = words,
                   From = begin,
                   To = end,
                   Year = PeriodWords.YearOf(begin, end),
                   CountryCode = country ?? _figures.Country?.Invoke(row),
                   Module = _node.ModuleId,
                   Type = _node.Name,
                   Row = name,
                   SubjectType = subjectType,
                   Subject = subject,
                   SubjectId = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(subject)),
                   Provenance = _figures.Provenance!(row),
               };
    }

    private (string Type, string Name, CountryCode? Country) SubjectOf(object row, string name, List<Dictionary<string, object>> subjects)
    {
        foreach (var ((definition, node, _), stored) in _subjects.Zip(subjects))
        {
            if (definition.Key(row) is { } key)
            {
                var subject = RowName.Of(node.Name, key);
                return (node.Name, subject, stored.TryGetValue(subject, out var entity) ? definition.Country?.Invoke(entity) : null);
            }
        }

        return (_node.Name, name, null);
    }

    private static Func<object, string> NameOf(NodeDefinition node)
    {
        var name = RowName.From(node.Name, node.Key)!;
        var row = Expression.Parameter(typeof(object), "row");
        return Expression.Lambda<Func<object, string>>(Expression.Invoke(name, Expression.Convert(row, node.ClrType)), row).Compile();
    }
}
