using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Translating;

/// <summary>
/// Checks that there is no way to rows that a rule hides past the place where rules come in: by a navigation or the
/// table of a base class,
/// which EF Core would take, or by entries of the search that no row can be found for.
/// </summary>
internal sealed class RulePaths(GraphDefinition definition, IModel model, DiagnosticBag diagnostics)
{
    public void Check()
    {
        foreach (var node in definition.Nodes.Where(node => node.Rule is not null))
        {
            var type = model.FindEntityType(node.ClrType);
            if (type is null)
            {
                continue;
            }

            if (type.BaseType is not null || type.GetDirectlyDerivedTypes().Any())
            {
                Add(
                    node,
                    "The entity has a base class or derived ones in the model, so that its rows can be read as those of another type.",
                    "Give each type a table and a class of its own."
                );
            }

            if (node.Search is not null && !HasStoredKey(node, type))
            {
                Add(
                    node,
                    $"It can be searched, but its key '{node.Key}' is calculated, so that the search could not tell which of its rows a caller sees.",
                    "Make the key of the node a stored property, or leave out '.Searchable'."
                );
            }

            foreach (
                var navigation in model
                    .GetEntityTypes()
                    .SelectMany(owner =>
                        owner.GetNavigations().Cast<INavigationBase>().Concat(owner.GetSkipNavigations())
                    )
                    .Where(navigation => navigation.TargetEntityType == type)
            )
            {
                Add(
                    node,
                    $"The navigation '{navigation.DeclaringEntityType.ClrType.Name}.{navigation.Name}' leads to its rows past the rule.",
                    "Leave the property out: a link is declared with '.One' or '.Connection', and 'Entities.Of' reaches other rows in an expression."
                );
            }
        }
    }

    /// <summary>Entries are told from each other, and their rows found, by the column of the key.</summary>
    private static bool HasStoredKey(NodeDefinition node, IEntityType type) =>
        node.Key.Body is MemberExpression { Member: var member } && type.FindProperty(member.Name) is not null;

    private void Add(NodeDefinition node, string problem, string remedy) =>
        diagnostics.Add(DiagnosticCodes.InvalidRule, node.ModuleId, $"rule of '{node.Name}'", problem, remedy);
}
