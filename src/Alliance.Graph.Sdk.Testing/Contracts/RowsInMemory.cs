using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>All rows of a database, over which .NET runs what modules declare for it.</summary>
internal sealed class RowsInMemory(IReadOnlyDictionary<Type, Array> rows)
{
    public static async Task<RowsInMemory> ReadAsync(DbContext context)
    {
        var rows = new Dictionary<Type, Array>();
        foreach (
            var type in context
                .Model.GetEntityTypes()
                .Where(type => type.FindPrimaryKey() is not null && !type.HasSharedClrType)
        )
        {
            rows.Add(
                type.ClrType,
                await (Task<Array>)
                    typeof(RowsInMemory)
                        .GetMethod(nameof(ReadOfAsync), BindingFlags.Static | BindingFlags.NonPublic)!
                        .MakeGenericMethod(type.ClrType)
                        .Invoke(null, [context])!
            );
        }

        return new RowsInMemory(rows);
    }

    /// <summary>
    /// The rows that a caller can see. A rule can look at other rows, of which a caller sees those that their rules let
    /// through: so each
    /// turn looks at what the last one left, until as many turns are done as there are rules.
    /// </summary>
    public RowsInMemory SeenBy(Caller caller, GraphDefinition definition)
    {
        var rules = definition
            .Nodes.Where(node => node.Rule is not null)
            .ToDictionary(node => node.ClrType, node => node.Rule!.For(caller));
        var seen = this;
        for (var turn = 0; turn < rules.Count; turn++)
        {
            var left = rows.ToDictionary(table => table.Key, table => table.Value);
            foreach (var (type, rule) in rules)
            {
                var holds = seen.Runnable(rule);
                var kept = rows[type]
                    .Cast<object>()
                    .Where(row => Try(holds, row, out var value) is null && value is true)
                    .ToArray();
                left[type] = Array.CreateInstance(type, kept.Length);
                kept.CopyTo(left[type], 0);
            }

            seen = new RowsInMemory(left);
        }

        return seen;
    }

    /// <summary>The keys of all rows of a node.</summary>
    public HashSet<string> Keys(NodeDefinition node) => [.. Values(node, node.Key).Keys];

    /// <summary>The values of a calculation by the keys of the rows, without those for which .NET has none.</summary>
    public IReadOnlyDictionary<string, object?> Values(NodeDefinition node, LambdaExpression calculation)
    {
        var key = node.Key.Compile();
        var calculate = Runnable(calculation);
        var values = new Dictionary<string, object?>();
        foreach (var row in rows[node.ClrType])
        {
            if (Try(calculate, row, out var value) is null)
            {
                values[NodeKey.Of(key.DynamicInvoke(row)!)] = value;
            }
        }

        return values;
    }

    /// <summary>What .NET says of the first row for which it has no value; null if it has one for each.</summary>
    public string? FaultOf(NodeDefinition node, LambdaExpression calculation)
    {
        var calculate = Runnable(calculation);
        return rows[node.ClrType]
            .Cast<object>()
            .Select(row => Try(calculate, row, out _)?.Message)
            .FirstOrDefault(fault => fault is not null);
    }

    /// <summary>A text with half a character cannot be stored or shown, nor can a number without end.</summary>
    private static Exception? Try(Delegate calculate, object row, out object? value)
    {
        try
        {
            value = calculate.DynamicInvoke(row);
            return value switch
            {
                double number when !double.IsFinite(number) => new ArithmeticException("The number is not finite."),
                string text when text.EnumerateRunes().Contains(Rune.ReplacementChar) => new ArithmeticException(
                    "The text holds half a character."
                ),
                _ => null,
            };
        }
        catch (TargetInvocationException exception)
        {
            value = null;
            return exception.InnerException;
        }
        catch (ArgumentException exception)
        {
            value = null;
            return exception;
        }
    }

    private Delegate Runnable(LambdaExpression calculation) =>
        ((LambdaExpression)new Tables(rows).Visit(calculation)).Compile();

    private static async Task<Array> ReadOfAsync<TEntity>(DbContext context)
        where TEntity : class => await context.Set<TEntity>().AsNoTracking().ToArrayAsync();

    /// <summary>
    /// Puts rows where a table is named, and comparisons by code point where .NET would ask the culture.
    /// </summary>
    private sealed class Tables(IReadOnlyDictionary<Type, Array> rows) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(Entities))
            {
                var type = node.Method.GetGenericArguments()[0];
                return Expression.Constant(
                    ((IEnumerable)rows[type]).AsQueryable(),
                    typeof(IQueryable<>).MakeGenericType(type)
                );
            }

            var call = (MethodCallExpression)base.VisitMethodCall(node);
            return
                call.Method.DeclaringType == typeof(string)
                && call.Method.Name is nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.IndexOf)
                && call.Object is not null
                && call.Arguments is [{ } part]
                && part.Type == typeof(string)
                ? Expression.Call(
                    call.Object,
                    call.Method.Name,
                    null,
                    part,
                    Expression.Constant(StringComparison.Ordinal)
                )
                : call;
        }
    }
}
