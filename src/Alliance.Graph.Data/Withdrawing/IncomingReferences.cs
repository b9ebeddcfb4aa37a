using System.Linq.Expressions;
using System.Text.Json;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>
/// Everything by which rows can refer to rows of a type: the links that modules declare, with a constraint or without,
/// and
/// the constraints that no link shows.
/// </summary>
internal sealed class IncomingReferences(ComposedGraph graph, IModel model)
{
    public IReadOnlyList<IncomingReference> To(Type target) =>
        [.. Links(target).Concat(Constraints(target)).DistinctBy(reference => (reference.Source, Text(reference.Key)))];

    private IEnumerable<IncomingReference> Links(Type target)
    {
        var fields = graph
            .Definition.Nodes.SelectMany(node =>
                Fields(node.Fields, "").Select(field => (Node: node, field.Path, field.Field))
            )
            .ToList();
        foreach (var (node, path, link) in fields.Where(field => field.Field is OneFieldDefinition))
        {
            if (((OneFieldDefinition)link).Target == target)
            {
                yield return new IncomingReference(node.ClrType, ((OneFieldDefinition)link).ForeignKey, path);
            }
        }

        foreach (var (node, path, field) in fields.Where(field => field.Field is ConnectionFieldDefinition))
        {
            var connection = (ConnectionFieldDefinition)field;
            var isByKey = node.ClrType == target && Text(connection.ParentKey) == Text(node.Key);
            switch (connection.Link)
            {
                case DirectLink direct when isByKey:
                    yield return new IncomingReference(connection.Target, direct.ForeignKey, NameOf(direct.ForeignKey));
                    break;
                case ThroughLink through:
                    if (isByKey)
                    {
                        yield return new IncomingReference(
                            through.LinkType,
                            through.ParentKey,
                            NameOf(through.ParentKey)
                        );
                    }

                    if (connection.Target == target)
                    {
                        yield return new IncomingReference(through.LinkType, through.TargetKey, path);
                    }

                    break;
            }
        }
    }

    private IEnumerable<IncomingReference> Constraints(Type target) =>
        model
            .GetEntityTypes()
            .SelectMany(type => type.GetForeignKeys())
            .Where(key => key.PrincipalEntityType.ClrType == target && key.Properties is [{ PropertyInfo: not null }])
            .Select(key =>
            {
                var entity = Expression.Parameter(key.DeclaringEntityType.ClrType, "entity");
                var value = Expression.Lambda(Expression.Property(entity, key.Properties[0].PropertyInfo!), entity);
                return new IncomingReference(key.DeclaringEntityType.ClrType, value, NameOf(value));
            });

    private static IEnumerable<(string Path, FieldDefinition Field)> Fields(
        IEnumerable<FieldDefinition> fields,
        string prefix
    ) =>
        fields.SelectMany(field =>
            field is SectionFieldDefinition section
                ? Fields(section.Fields, $"{prefix}{section.Name}.")
                : [($"{prefix}{field.Name}", field)]
        );

    /// <summary>
    /// Links of several modules can be by one property; whatever their parameters are called, they are the same.
    /// </summary>
    private static string Text(LambdaExpression key) => Member(key.Body)?.Member.Name ?? key.Body.ToString();

    private static string NameOf(LambdaExpression key) =>
        Member(key.Body) is { } member
            ? JsonNamingPolicy.CamelCase.ConvertName(member.Member.Name)
            : key.Body.ToString();

    private static MemberExpression? Member(Expression body) =>
        body switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } => Member(operand),
            MemberExpression { Expression: ParameterExpression } member => member,
            _ => null,
        };
}
