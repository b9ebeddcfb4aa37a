using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Windows;

/// <summary>
/// A window, or a function over one. It is a function to EF Core, which visits its arguments and leaves it alone
/// otherwise; how it is
/// written the generators of the databases know.
/// </summary>
internal sealed class WindowExpression : SqlFunctionExpression
{
    // EF Core treats functions specially whose names it knows.
    private const string FunctionName = "window";

    /// <summary>The function that adds up.</summary>
    public const string Sum = "SUM";

    private WindowExpression(
        string? function,
        int partitions,
        IReadOnlyList<bool?> parts,
        IEnumerable<SqlExpression> arguments,
        Type type,
        RelationalTypeMapping? mapping
    )
        : base(
            FunctionName,
            arguments,
            nullable: false,
            argumentsPropagateNullability: parts.Select(_ => false),
            type,
            mapping
        )
    {
        Function = function;
        Partitions = partitions;
        Parts = parts;
    }

    /// <summary>What is taken over the window; null if nothing is yet.</summary>
    public string? Function { get; }

    /// <summary>How many arguments part the rows; they come first.</summary>
    public int Partitions { get; }

    /// <summary>For each argument whether it orders descending; null for those that do not order.</summary>
    public IReadOnlyList<bool?> Parts { get; }

    /// <summary>Whether the function is taken of a value, which is the last argument.</summary>
    public bool HasValue => Function == Sum;

    /// <summary>Rows in parts.</summary>
    public static WindowExpression Partition(SqlExpression key, RelationalTypeMapping number) =>
        new(null, 1, [null], [key], typeof(int), number);

    /// <summary>The same, in more parts.</summary>
    public WindowExpression PartitionToo(SqlExpression key) =>
        new(null, Partitions + 1, [.. Parts, null], [.. Arguments!, key], Type, TypeMapping);

    /// <summary>Rows in an order.</summary>
    public static WindowExpression First(SqlExpression key, bool isDescending, RelationalTypeMapping number) =>
        new(null, 0, [isDescending], [key], typeof(int), number);

    /// <summary>The same, ordered by one more value.</summary>
    public WindowExpression Then(SqlExpression key, bool isDescending) =>
        new(null, Partitions, [.. Parts, isDescending], [.. Arguments!, key], Type, TypeMapping);

    /// <summary>A function over it.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="type">Type of its value.</param>
    /// <param name="mapping">How that is read.</param>
    /// <param name="value">What it is taken of; null for nothing. It becomes the last argument.</param>
    public WindowExpression Over(
        string function,
        Type type,
        RelationalTypeMapping mapping,
        SqlExpression? value = null
    ) =>
        value is null
            ? new(function, Partitions, Parts, Arguments!, type, mapping)
            : new(function, Partitions, [.. Parts, null], [.. Arguments!, value], type, mapping);

    public override SqlFunctionExpression Update(SqlExpression? instance, IReadOnlyList<SqlExpression>? arguments) =>
        Arguments!.SequenceEqual(arguments!, ReferenceEqualityComparer.Instance) ? this : With(arguments!, TypeMapping);

    public override SqlFunctionExpression ApplyTypeMapping(RelationalTypeMapping? typeMapping) =>
        With(Arguments!, typeMapping ?? TypeMapping);

    public override bool Equals(object? obj) =>
        obj is WindowExpression other
        && other.Function == Function
        && other.Partitions == Partitions
        && other.Parts.SequenceEqual(Parts)
        && base.Equals(other);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Function);

    protected override Expression VisitChildren(ExpressionVisitor visitor) =>
        Update(null, [.. Arguments!.Select(argument => (SqlExpression)visitor.Visit(argument))]);

    private WindowExpression With(IEnumerable<SqlExpression> arguments, RelationalTypeMapping? mapping) =>
        new(Function, Partitions, Parts, arguments, Type, mapping);
}
