using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Translating;

/// <summary>
/// Checks that every field of every module can be read from the configured database, and filtered, ordered, grouped and
/// aggregated by where it says so. Asks no database: EF Core writes the statements, and nobody runs them.
/// </summary>
internal sealed class TranslationChecks(
    GraphDefinition definition,
    DatabaseDialect dialect,
    DbContext context,
    DiagnosticBag diagnostics
)
{
    public void Check()
    {
        var trial = new TrialStatements(dialect, context);
        var stored = new StoredValues(context.Model);
        new RulePaths(definition, context.Model, diagnostics).Check();
        var hasFaultyRule = false;
        foreach (var node in definition.Nodes.OrderBy(node => node.ClrType == typeof(RowChange)))
        {
            if (hasFaultyRule && node.ClrType == typeof(RowChange))
            {
                // The rule of changes looks at the rows of all rules.
                continue;
            }

            if (node.Rule is { } rule && trial.FaultOfRule(node) is { } fault)
            {
                // Nothing of the node can be read then, nor whatever leads to it.
                hasFaultyRule = true;
                Add(
                    node.ModuleId,
                    $"rule of '{node.Name}'",
                    $"The database cannot {fault.Use} '{rule.Condition}'. {fault.Problem}",
                    "Write it with operators, with 'Contains', and with functions of numbers, texts and dates that the page for module owners lists."
                );
                continue;
            }

            var calculated = new List<Calculated>();
            Collect(node.Fields, node.Name, node.ModuleId, calculated, stored);
            Orders(node, calculated, stored);
            if (calculated.Count > 0 && trial.FaultOf(node, calculated) is not null)
            {
                foreach (var one in calculated)
                {
                    Report(one, trial.FaultOf(node, [one]));
                }
            }
        }
    }

    private void Collect(
        IEnumerable<FieldDefinition> fields,
        string type,
        string module,
        List<Calculated> calculated,
        StoredValues stored
    )
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case SectionFieldDefinition section:
                    Collect(section.Fields, section.TypeName, section.ModuleId, calculated, stored);
                    break;

                case ValueFieldDefinition value:
                    Value(value, $"field '{type}.{value.Name}'", calculated, stored);
                    break;
            }
        }
    }

    private void Value(ValueFieldDefinition field, string place, List<Calculated> calculated, StoredValues stored)
    {
        var shape = ValueShape.Of(field.ClrType);
        switch (stored.Find(field.Selector.Body), shape.IsLeaf, shape.IsList)
        {
            case (null, true, false):
                calculated.Add(new Calculated(field.Selector, field.Uses, field.ModuleId, place, field.IsNullable));
                break;

            case (null, true, true):
                Add(
                    field.ModuleId,
                    place,
                    "A list cannot be calculated, and the model knows no property of this name.",
                    "Name a property that is stored, or make the list in a '.Batch(…)' field."
                );
                break;

            case (null, false, true):
                Add(
                    field.ModuleId,
                    place,
                    $"The model has no column for the list of '{shape.ElementType.Name}'.",
                    "Map it in ConfigureModel: 'ValueList.Map(entity, row => row.…)'."
                );
                break;

            case (null, false, false):
                Add(
                    field.ModuleId,
                    place,
                    $"The model does not know '{field.Selector}' as a value object.",
                    "Map it in ConfigureModel: 'entity.ComplexProperty(row => row.…)'."
                );
                break;

            case (StoredKind.Column, false, true) when field.Uses.HasFlag(FieldUses.Filter):
                Add(
                    field.ModuleId,
                    place,
                    "The database cannot look into a list of value objects that a converter has made one value of.",
                    "Map it in ConfigureModel with 'ValueList.Map(entity, row => row.…)', or declare the field with 'uses: FieldUses.None'."
                );
                break;

            case (StoredKind.Column, true, true) when field.Uses.HasFlag(FieldUses.Filter):
                calculated.Add(
                    new Calculated(
                        field.Selector,
                        field.Uses & FieldUses.Filter,
                        field.ModuleId,
                        place,
                        field.IsNullable
                    )
                );
                break;

            case (StoredKind.Values, _, _):
                Inner(field, shape.ElementType, place, stored);
                break;
        }
    }

    /// <summary>What is kept as JSON has the fields that the model knows, and no objects within.</summary>
    private void Inner(ValueFieldDefinition field, Type type, string place, StoredValues stored)
    {
        if (!definition.TryGetValue(type, out var value))
        {
            return;
        }

        foreach (var inner in value.Fields.Where(inner => !stored.IsInside(field.Selector.Body, inner.Selector.Body)))
        {
            Add(
                value.ModuleId,
                place,
                $"The list keeps nothing for the field '{value.Name}.{inner.Name}', which is '{inner.Selector}'.",
                "Name a property of the value object: a scalar, an enum, or a list of these."
            );
        }
    }

    private static void Orders(NodeDefinition node, List<Calculated> calculated, StoredValues stored) =>
        calculated.AddRange(
            node.Order.Where(order => stored.Find(order.Selector.Body) is null)
                .Select(order => new Calculated(
                    order.Selector,
                    FieldUses.Order,
                    node.ModuleId,
                    $"key or default order of '{node.Name}'",
                    order.IsNullable
                ))
        );

    private void Report(Calculated field, TrialFault? fault)
    {
        if (fault is not null)
        {
            Add(
                field.ModuleId,
                field.Place,
                $"The database cannot {fault.Use} '{field.Selector}'. {fault.Problem}",
                Remedy(field.Selector)
            );
        }
    }

    private static string Remedy(LambdaExpression selector)
    {
        var dates = new DatePartsFinder();
        dates.Visit(selector);
        return dates.IsFound
            ? "The year of a partial date is 'PartialDateYear.Of(row.…)'."
            : "Write it with operators and with functions of numbers, texts and dates that the page for module owners lists; or store it in the import, or make it in a '.Batch(…)' field. If it can only be selected, say 'uses: FieldUses.None'.";
    }

    private void Add(string module, string place, string problem, string remedy) =>
        diagnostics.Add(DiagnosticCodes.NotTranslatable, module, place, problem, remedy);

    private sealed class DatePartsFinder : ExpressionVisitor
    {
        public bool IsFound { get; private set; }

        protected override Expression VisitMember(MemberExpression node)
        {
            IsFound = IsFound || node.Member.DeclaringType == typeof(PartialDate);
            return base.VisitMember(node);
        }
    }
}
