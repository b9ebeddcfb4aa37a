using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Finds what EF Core translates on one database or on both, but not to what .NET calculates. What can be mended is
/// mended where statements are translated; this is the rest.
/// </summary>
internal sealed class UnportableParts : ExpressionVisitor
{
    private const string Elsewhere = "Calculate it in the import and store it, or in a '.Batch(…)' field.";

    private static readonly string[] _functions =
    [
        "Log",
        "Log10",
        "Log2",
        "LogP1",
        "Exp",
        "ExpM1",
        "Pow",
        "Sqrt",
        "Cbrt",
        "Sin",
        "Cos",
        "Tan",
        "Asin",
        "Acos",
        "Atan",
        "Atan2",
        "Sinh",
        "Cosh",
        "Tanh",
    ];

    private static readonly Type[] _plainTexts = [typeof(string), typeof(int), typeof(long), typeof(bool)];

    private readonly List<UnportablePart> _found = [];
    private int _roundings;

    private UnportableParts() { }

    public static IReadOnlyList<UnportablePart> Of(LambdaExpression calculation)
    {
        var parts = new UnportableParts();
        parts.Visit(calculation.Body);
        return [.. parts._found.Distinct()];
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (
            node.Expression is null
            && node.Member.Name is "Now" or "UtcNow" or "Today"
            && (node.Type == typeof(DateTime) || node.Type == typeof(DateTimeOffset))
        )
        {
            Add(
                $"'{node.Member.DeclaringType!.Name}.{node.Member.Name}'",
                "the value would change while a client turns pages.",
                "Use the clock of a '.Batch(…)' field: 'context.Clock'."
            );
        }

        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var type = node.Method.DeclaringType!;
        var name = node.Method.Name;
        if (name is "Round" && (type == typeof(Math) || type == typeof(decimal) || type == typeof(double)))
        {
            if (node.Arguments.Skip(1).Any(argument => argument is not ConstantExpression))
            {
                Add(
                    "'Round'",
                    "the databases can round to a number of digits only that is written down.",
                    "Write the number of digits, and the midpoint rule if you need one, as constants."
                );
            }

            _roundings++;
            base.VisitMethodCall(node);
            _roundings--;
            return node;
        }

        if (name is "NewGuid" or "CreateVersion7" && type == typeof(Guid) || type == typeof(Random))
        {
            Add($"'{type.Name}.{name}'", "the value would change while a client turns pages.", Elsewhere);
        }
        else if (
            typeof(DbFunctions) == node.Method.GetParameters().FirstOrDefault()?.ParameterType
            || type == typeof(Regex)
        )
        {
            Add(
                $"'{name}'",
                "each database has rules of its own for it: about case, about characters with a meaning.",
                "Use 'Contains', 'StartsWith', 'EndsWith' and comparisons."
            );
        }
        else if (type == typeof(Enum) && name is nameof(Enum.HasFlag))
        {
            Add(
                "'HasFlag'",
                "enums are stored by name, so that there are no bits to look at.",
                "Store a list of values, and ask with 'Contains'."
            );
        }
        else if (type == typeof(string) && name is nameof(string.ToUpper))
        {
            Add(
                "'ToUpper'",
                "PostgreSQL makes 'SS' of 'ß' and other letters of some more, which .NET and SQLite leave alone.",
                "Use 'ToLower', which is the same everywhere."
            );
        }
        else if (name is nameof(ToString) && node.Object is not null && !IsPlainText(node.Object.Type))
        {
            Text(node.Object.Type);
        }
        else if ((type == typeof(Math) || type == typeof(double)) && _functions.Contains(name))
        {
            Add(
                $"'{type.Name}.{name}'",
                "PostgreSQL refuses the whole statement where .NET says NaN or infinite, and last digits differ.",
                Elsewhere
            );
        }
        else if (
            name is nameof(Enumerable.Average)
            && (Nullable.GetUnderlyingType(node.Type) ?? node.Type) == typeof(decimal)
            && _roundings == 0
        )
        {
            Fraction("'Average' of decimals");
        }

        return base.VisitMethodCall(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var type = Nullable.GetUnderlyingType(node.Type) ?? node.Type;
        switch (node.NodeType)
        {
            case ExpressionType.Divide when type == typeof(decimal) && _roundings == 0:
                Fraction("'/' of decimals");
                break;

            case ExpressionType.Modulo when type == typeof(double) || type == typeof(float):
                Add(
                    "'%' of numbers with a fraction",
                    "PostgreSQL has no such operator.",
                    "Use whole numbers or decimals: '(decimal)a % (decimal)b'."
                );
                break;

            case ExpressionType.Equal
            or ExpressionType.NotEqual when IsOfEnum(node.Left) || IsOfEnum(node.Right):
                return VisitEnums(node);

            case ExpressionType.GreaterThan
            or ExpressionType.GreaterThanOrEqual
            or ExpressionType.LessThan
            or ExpressionType.LessThanOrEqual when IsOfEnum(node.Left) || IsOfEnum(node.Right):
                Add(
                    "a comparison of enums by size",
                    "enums are stored by name, so that the databases compare names.",
                    "Name the values: 'x == Kind.A || x == Kind.B'."
                );
                return VisitEnums(node);

            case ExpressionType.Add when type == typeof(string):
                foreach (
                    var part in new[] { node.Left, node.Right }
                        .OfType<UnaryExpression>()
                        .Where(part => part.Type == typeof(object) && !IsPlainText(part.Operand.Type))
                )
                {
                    Text(part.Operand.Type);
                }

                break;
        }

        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (
            IsOfEnum(node)
            && node.Type != typeof(object)
            && node.Type != typeof(Enum)
            && !(Nullable.GetUnderlyingType(node.Type) ?? node.Type).IsEnum
        )
        {
            Add(
                "the number of an enum",
                "enums are stored by name, so that the databases do not know their numbers.",
                "Name the values: 'x == Kind.A ? 1 : 2'."
            );
        }

        return base.VisitUnary(node);
    }

    /// <summary>The compiler compares enums as numbers, which leaves no trace in SQL.</summary>
    private BinaryExpression VisitEnums(BinaryExpression node)
    {
        Visit(WithoutConversion(node.Left));
        Visit(WithoutConversion(node.Right));
        return node;
    }

    private static Expression WithoutConversion(Expression side) =>
        IsOfEnum(side) ? ((UnaryExpression)side).Operand : side;

    private static bool IsOfEnum(Expression node) =>
        node is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand }
        && (Nullable.GetUnderlyingType(operand.Type) ?? operand.Type).IsEnum;

    private static bool IsPlainText(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true }
        || _plainTexts.Contains(Nullable.GetUnderlyingType(type) ?? type);

    private void Text(Type type) =>
        Add(
            $"the text of a {(Nullable.GetUnderlyingType(type) ?? type).Name}",
            "each database writes it in another form.",
            "Show the value in a field of its own, or make the text in a '.Batch(…)' field."
        );

    private void Fraction(string part) =>
        Add(part, "the databases keep other numbers of digits.", "Round it: 'Math.Round(a / b, 4)'.");

    private void Add(string part, string problem, string remedy) =>
        _found.Add(new UnportablePart(part, problem, remedy));
}
