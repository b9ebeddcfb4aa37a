using System.Buffers.Text;
using System.Text;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>Reads the observations off the rows of one type.</summary>
internal sealed class ObservationSource : ReadOffSource
{
    private readonly NodeDefinition _node;
    private readonly FiguresDefinition _figures;
    private readonly IReadOnlyDictionary<string, IndicatorDefinition> _indicators;
    private readonly IReadOnlyList<(
        SubjectDefinition Definition,
        NodeDefinition Node,
        Func<object, string> Name
    )> _subjects;
    private readonly Func<object, string> _name;

    private ObservationSource(NodeDefinition node, GraphDefinition graph)
    {
        _node = node;
        _figures = node.Figures!;
        _indicators = graph.Indicators.ToDictionary(indicator => indicator.Key);
        _name = StoredRows.NameOf(node);
        _subjects =
        [
            .. _figures.Subjects.Select(subject =>
                (subject, graph.Node(subject.Entity), StoredRows.NameOf(graph.Node(subject.Entity)))
            ),
        ];
        var names = _figures
            .ByName.OrderBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => $"{name.Key} = {name.Value.Key} {name.Value.Unit.Kind}");
        var ofNumbers = _figures
            .Numbers.Where(number => number.Indicator is not null)
            .Select(number => $"{number.Indicator} {_indicators[number.Indicator!].Unit.Kind}");
        Declaration = DeclarationText.Short([$"{PeriodWords.Version}", _figures.Text, .. names, .. ofNumbers]);
    }

    public override string Type => _node.Name;

    public override Type Made => typeof(Observation);

    public override string Mark => _node.Name;

    public override string Declaration { get; }

    public override IEnumerable<Type> Entities =>
        _figures.Subjects.Select(subject => subject.Entity).Prepend(_node.ClrType);

    /// <summary>The sources of a graph.</summary>
    public static IReadOnlyList<ObservationSource> All(GraphDefinition graph) =>
        [
            .. graph
                .Nodes.Where(node => node.Figures is not null)
                .Select(node => new ObservationSource(node, graph))
                .OrderBy(source => source.Type, StringComparer.Ordinal),
        ];

    // All of a type are made anew: there are few, and what they say depends on several rows (a figure's country is that
    // of its hotline).
    public override async Task<IReadOnlyList<object>> RemoveOutdatedAsync(
        DbContext context,
        CancellationToken cancellationToken
    )
    {
        await context.Database.ExecuteSqlAsync($"DELETE FROM core_observations WHERE type = {Type}", cancellationToken);
        var subjects = new List<Dictionary<string, object>>();
        foreach (var (definition, _, name) in _subjects)
        {
            subjects.Add((await StoredRows.AllAsync(context, definition.Entity, cancellationToken)).ToDictionary(name));
        }

        var rows = await StoredRows.AllAsync(context, _node.ClrType, cancellationToken);
        return
        [
            .. rows.SelectMany(row => Of(row, subjects))
                .OrderBy(observation => observation.Key, StringComparer.Ordinal),
        ];
    }

    public override async Task<int> RemoveStraysAsync(DbContext context, CancellationToken cancellationToken)
    {
        var there = (await StoredRows.AllAsync(context, _node.ClrType, cancellationToken))
            .Select(_name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (definition, _, name) in _subjects)
        {
            there.UnionWith((await StoredRows.AllAsync(context, definition.Entity, cancellationToken)).Select(name));
        }

        var copied = await context
            .Set<Observation>()
            .Where(observation => observation.Type == Type)
            .Select(observation => new
            {
                observation.Key,
                observation.Row,
                observation.Subject,
            })
            .ToListAsync(cancellationToken);
        var strays = copied
            .Where(observation => !there.Contains(observation.Row) || !there.Contains(observation.Subject))
            .ToList();
        foreach (var stray in strays)
        {
            await context.Database.ExecuteSqlAsync(
                $"DELETE FROM core_observations WHERE key = {stray.Key}",
                cancellationToken
            );
        }

        return strays.Count;
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

    private (string Type, string Name, CountryCode? Country) SubjectOf(
        object row,
        string name,
        List<Dictionary<string, object>> subjects
    )
    {
        foreach (var ((definition, node, _), stored) in _subjects.Zip(subjects))
        {
            if (definition.Key(row) is { } key)
            {
                var subject = RowName.Of(node.Name, key);
                return (
                    node.Name,
                    subject,
                    stored.TryGetValue(subject, out var entity) ? definition.Country?.Invoke(entity) : null
                );
            }
        }

        return (_node.Name, name, null);
    }
}
