using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Observing;

/// <summary>What a graph declares about rows of core that are read off those of modules.</summary>
internal sealed class ReadOffSources(GraphDefinition graph)
{
    /// <summary>The types whose rows have figures, and those whose rows are facts.</summary>
    public IReadOnlyList<ReadOffSource> Types { get; } = [.. ObservationSource.All(graph), .. FactSource.All(graph)];

    /// <summary>The indicators of each module, and a text that changes with them.</summary>
    public IReadOnlyList<(
        string Module,
        string Declaration,
        IReadOnlyList<FigureIndicator> Indicators
    )> Modules { get; } =
    [
        .. graph
            .Indicators.GroupBy(indicator => indicator.ModuleId)
            .Select(module =>
                (
                    module.Key,
                    DeclarationText.Short(
                        module.SelectMany(one =>
                            new[] { one.Key, one.Title, one.Definition, $"{one.Unit.Kind}", one.Unit.Text }
                        )
                    ),
                    (IReadOnlyList<FigureIndicator>)[.. module.Select(ToRow)]
                )
            ),
    ];

    private static FigureIndicator ToRow(IndicatorDefinition indicator) =>
        new()
        {
            Key = indicator.Key,
            Module = indicator.ModuleId,
            Title = indicator.Title,
            Definition = indicator.Definition,
            UnitKind = indicator.Unit.Kind,
            Unit = indicator.Unit.Text,
        };
}
