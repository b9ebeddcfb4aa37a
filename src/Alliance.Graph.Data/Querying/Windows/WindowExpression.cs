using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Windows;

/// <summary>
/// A window, or a function over one. It is a function to EF Core, which visits its arguments and leaves it alone otherwise; how it is
/// written the generators of the databases know.
/// </summary>
internal sealed class WindowExpression : SqlFunctionExpression
{
    // EF Core treats functions specially whose names it knows.
    private const string FunctionName = "window";

    private WindowExpression(string? function, bool hasPartition, IReadOnlyList<bool?> parts, IEnumerable<SqlExpression> arguments, Type type, RelationalTypeMapping? mapping)
        : base(FunctionName, arguments, nullable: false, argumentsPropagateNullability: parts.Select(_ => false), type, mapping)
    {
        Function = function;
        HasPartition = hasPartition;
        Parts = parts;
    }

    /// <summary>What is taken over the window; null if nothing is yet.</summary>
    public string? Function { get; }

    /// <summary>Whether the first argument parts the rows.</summary>
    public bool HasPartition { get; }

    /// <summary>For each argument whether it orders descending; null for those that do not order.</summary>
    public IReadOnlyList<bool?> Parts { get; }

    /// <summary>Rows in parts.</summary>
    public static WindowExpression Partition(SqlExpression key, RelationalTypeMapping number) => new(null, true, [null], [key], typeof(int), number);

    /// <summary>Rows in an order.</summary>
    public static WindowExpression First(SqlExpression key, bool isDescending, RelationalTypeMapping number) => new(null, false, [isDescending], [key], typeof(int), number);

    /// <summary>The same, ordered by one more value.</summary>
    public WindowExpression Then(SqlExpression key, bool isDescending)
        => new(null, HasPartition, [.. Parts, isDescending], [.. Arguments!, key], Type, TypeMapping);

    /// <summary>A function over it.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="type">Type of its value.</param>
    /// <param name="mapping">How that is read.</param>
    /// <param name="value">What it is taken of; null for nothing. It becomes the last argument.</param>
    public WindowExpression Over(string function, Type type, RelationalTypeMapping mapping, SqlExpression? value = null)
        => value is null
            ? new(function, HasPartition, Parts, Arguments!, type, mapping)
            : new(function, HasPartition, [.. Parts, null], [.. Arguments!, value], type, mapping);

    public override SqlFunctionExpression Update(SqlExpression? instance, IReadOnlyList<SqlExpression>? arguments)
        => Arguments!.SequenceEqual(arguments!, ReferenceEqualityComparer.Instance) ? this : With(arguments!, TypeMapping);

    public override SqlFunctionExpression ApplyTypeMapping(RelationalTypeMapping? typeMapping) => With(Arguments!, typeMapping ?? TypeMapping);

    public override bool Equals(object? obj)
        => obj is WindowExpression other && other.Function == Function && other.HasPartition == HasPartition && other.Parts.SequenceEqual(Parts) && base.Equals(other);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Function);

    protected override Expression VisitChildren(ExpressionVisitor visitor) => Update(null, [.. Arguments!.Select(argument => (SqlExpression)visitor.Visit(argument))]);

    private WindowExpression With(IEnumerable<SqlExpression> arguments, RelationalTypeMapping? mapping) => new(Function, HasPartition, Parts, arguments, Type, mapping);
}
