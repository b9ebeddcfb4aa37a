using System.Linq.Expressions;
using System.Reflection;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// What an expression reads of an object, as paths of property names. What a method reads that gets the whole object
/// cannot be seen, except that of <see cref="SourcedRow.ToProvenance"/>.
/// </summary>
internal sealed class ReadPaths : ExpressionVisitor
{
    private static readonly string[] _provenance =
    [
        .. typeof(SourcedRow).GetProperties().Select(property => property.Name),
    ];

    private readonly ParameterExpression _object;
    private readonly HashSet<string> _paths = [];

    private ReadPaths(ParameterExpression of) => _object = of;

    public static IEnumerable<string> Of(LambdaExpression expression) => Of(expression.Body, expression.Parameters[0]);

    public static IEnumerable<string> Of(Expression expression, ParameterExpression of)
    {
        var reads = new ReadPaths(of);
        reads.Visit(expression);
        return reads._paths;
    }

    /// <summary>
    /// Whether a field is among what is read, as itself, as part of something larger, or by a part of it.
    /// </summary>
    public static bool Cover(IEnumerable<string> paths, string field) =>
        paths.Any(path =>
            path == field
            || field.StartsWith(path + ".", StringComparison.Ordinal)
            || path.StartsWith(field + ".", StringComparison.Ordinal)
        );

    protected override Expression VisitMember(MemberExpression node)
    {
        if (PathOf(node) is not { } path)
        {
            return base.VisitMember(node);
        }

        _paths.Add(path);
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Object != _object)
        {
            return base.VisitMethodCall(node);
        }

        if (SourcedRow.IsProvenance(node, _object))
        {
            _paths.UnionWith(_provenance);
        }

        Visit(node.Arguments);
        return node;
    }

    private string? PathOf(MemberExpression node) =>
        node switch
        {
            { Member: not PropertyInfo } => null,
            { Expression: { } inner } when inner == _object => node.Member.Name,
            { Expression: MemberExpression inner } when PathOf(inner) is { } path => $"{path}.{node.Member.Name}",
            _ => null,
        };
}
