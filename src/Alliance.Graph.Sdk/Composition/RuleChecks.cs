using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks the rules about rows: that each can be evaluated, and that none comes back to itself.</summary>
internal sealed class RuleChecks(
    IReadOnlyDictionary<Type, NodeDeclaration> nodes,
    ExpressionChecks expressions,
    DiagnosticBag diagnostics
)
{
    // One of each circle, so that a circle is reported once.
    private readonly List<Type> _circles = [];

    /// <summary>Reports what is wrong with the rules of a node.</summary>
    public void Check(NodeDeclaration node)
    {
        var place = $"rule of '{node.Name}'";
        foreach (var declared in node.Rules)
        {
            var (rule, fault) = RuleReading.Read(declared);
            if (rule is null)
            {
                diagnostics.Add(
                    DiagnosticCodes.InvalidRule,
                    node.ModuleId,
                    place,
                    fault!.Value.Problem,
                    fault.Value.Remedy
                );
                continue;
            }

            // As it was declared: what is asked of the caller must not depend on the clock either.
            expressions.Portable(RuleReading.RowOf(declared)!, node.ModuleId, place);
        }

        if (
            node.Rules.Count > 0
            && LeadsTo(node.ClrType, node.ClrType, [])
            && !_circles.Exists(known => LeadsTo(node.ClrType, known, []) && LeadsTo(known, node.ClrType, []))
        )
        {
            _circles.Add(node.ClrType);
            diagnostics.Add(
                DiagnosticCodes.InvalidRule,
                node.ModuleId,
                place,
                "It looks at rows whose own rules look at this one again, so that whether a row is seen would depend on itself.",
                "Look at rows without a rule, or at properties of the row."
            );
        }
    }

    /// <summary>
    /// Whether a rule looks at rows of a type, or at rows whose rules do. Changes of rows are seen with the rows.
    /// </summary>
    private bool LeadsTo(Type from, Type to, HashSet<Type> visited) =>
        visited.Add(from)
        && nodes.TryGetValue(from, out var node)
        && node.Rules.SelectMany(RowTypes.Of)
            .Any(type => type == to || type == typeof(RowChange) || LeadsTo(type, to, visited));

    private sealed class RowTypes : ExpressionVisitor
    {
        private readonly HashSet<Type> _found = [];

        public static HashSet<Type> Of(LambdaExpression rule)
        {
            var types = new RowTypes();
            types.Visit(rule);
            return types._found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(Entities))
            {
                _found.Add(node.Method.GetGenericArguments()[0]);
            }

            return base.VisitMethodCall(node);
        }
    }
}
