using System.Text.RegularExpressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks what modules say about series of figures.</summary>
internal static partial class FigureChecks
{
    public static void Check(IReadOnlyList<SchemaBuilder> schemas, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, string>();
        var nodes = schemas.SelectMany(schema => schema.Nodes).Select(node => node.ClrType).ToHashSet();
        foreach (var schema in schemas)
        {
            foreach (var indicator in schema.Indicators)
            {
                Indicator(indicator, owners, diagnostics);
            }

            foreach (
                var same in schema
                    .Indicators.SelectMany(indicator => indicator.Names)
                    .GroupBy(name => name)
                    .Where(same => same.Count() > 1)
            )
            {
                Report(
                    diagnostics,
                    schema.ModuleId,
                    $"indicators of '{schema.ModuleId}'",
                    $"'{same.Key}' is a name of {same.Count()} indicators, so that a row with it could mean either.",
                    "Leave it to one of them."
                );
            }

            foreach (var node in schema.Nodes.Where(node => node.Figures is not null))
            {
                Figures(node, schema, nodes, diagnostics);
            }
        }
    }

    private static void Indicator(
        IndicatorDefinition indicator,
        Dictionary<string, string> owners,
        DiagnosticBag diagnostics
    )
    {
        var place = $"indicator '{indicator.Key}'";
        if (!owners.TryAdd(indicator.Key, indicator.ModuleId))
        {
            Report(
                diagnostics,
                indicator.ModuleId,
                place,
                $"The key is claimed by '{owners[indicator.Key]}' and by '{indicator.ModuleId}', so that two series would be one.",
                "Give one of them another key."
            );
        }

        if (!Keys().IsMatch(indicator.Key))
        {
            Report(
                diagnostics,
                indicator.ModuleId,
                place,
                "The key is not of small letters, digits and single hyphens.",
                "Write it like 'hotline-reports-received'."
            );
        }

        if (string.IsNullOrWhiteSpace(indicator.Title) || string.IsNullOrWhiteSpace(indicator.Definition))
        {
            Report(
                diagnostics,
                indicator.ModuleId,
                place,
                "It has no title or no definition, so that nobody could tell what was counted.",
                "Write both."
            );
        }
    }

    private static void Figures(
        NodeDeclaration node,
        SchemaBuilder schema,
        HashSet<Type> nodes,
        DiagnosticBag diagnostics
    )
    {
        var place = $"figures of '{node.Name}'";
        var figures = node.Figures!;
        string[] missing =
        [
            .. figures.Numbers.Count == 0 ? ["a number ('Named' or 'Number')"] : Array.Empty<string>(),
            .. figures.Period is null ? ["'Period'"] : Array.Empty<string>(),
            .. figures.Provenance is null ? ["'Provenance'"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
        {
            Report(
                diagnostics,
                node.ModuleId,
                place,
                $"They lack {string.Join(" and ", missing)}, which each figure has.",
                "Declare it."
            );
        }

        foreach (
            var number in figures.Numbers.Where(number =>
                number.Indicator is not null && schema.Indicators.All(indicator => indicator.Key != number.Indicator)
            )
        )
        {
            Report(
                diagnostics,
                node.ModuleId,
                place,
                $"The module declares no indicator '{number.Indicator}'.",
                "Declare it with 'Indicator', or name another."
            );
        }

        foreach (var type in figures.Subjects.Select(subject => subject.Entity).Where(type => !nodes.Contains(type)))
        {
            Report(
                diagnostics,
                node.ModuleId,
                place,
                $"They are about '{type.Name}', which is no node.",
                "Name an entity that is declared as a node."
            );
        }

        if (RowName.From(node.Name, node.Key) is null)
        {
            Report(
                diagnostics,
                node.ModuleId,
                place,
                $"The key '{node.Key}' is a {node.Key.ReturnType.Name}, and figures are kept with the text of their row's key.",
                "Use a key that is text, a whole number, a date, a country code or an enum."
            );
        }
    }

    private static void Report(DiagnosticBag diagnostics, string module, string place, string problem, string remedy) =>
        diagnostics.Add(DiagnosticCodes.InvalidFigures, module, place, problem, remedy);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Keys();
}
