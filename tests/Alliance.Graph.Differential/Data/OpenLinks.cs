using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Differential.Data;

/// <summary>
/// Properties that hold the keys of other rows without a constraint of the database, so that they can lead nowhere.
/// </summary>
internal sealed class OpenLinks
{
    private readonly Dictionary<(Type, MemberInfo), OpenLink> _links = [];

    public OpenLinks(GraphDefinition definition)
    {
        foreach (var node in definition.Nodes)
        {
            Fields(definition, node, node.Fields);
        }
    }

    /// <summary>The link of a property; null if it is none, or has a constraint.</summary>
    public OpenLink? Of(IProperty property) =>
        property.PropertyInfo is { } member && !property.IsForeignKey()
            ? _links.GetValueOrDefault((property.DeclaringType.ClrType, member))
            : null;

    private void Fields(GraphDefinition definition, NodeDefinition node, IReadOnlyList<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case OneFieldDefinition one:
                    Add(node.ClrType, one.ForeignKey, definition.Node(one.Target), one.IsNullable);
                    break;

                case ConnectionFieldDefinition { Link: DirectLink direct } connection
                    when connection.ParentKey.Body.ToString().EndsWith(MemberName(node.Key), StringComparison.Ordinal):
                    Add(connection.Target, direct.ForeignKey, node, canLeadNowhere: true);
                    break;

                case ConnectionFieldDefinition { Link: ThroughLink through } connection:
                    Add(through.LinkType, through.ParentKey, node, canLeadNowhere: true);
                    Add(through.LinkType, through.TargetKey, definition.Node(connection.Target), canLeadNowhere: true);
                    break;

                case SectionFieldDefinition section:
                    Fields(definition, node, section.Fields);
                    break;
            }
        }
    }

    private void Add(Type owner, LambdaExpression key, NodeDefinition target, bool canLeadNowhere)
    {
        if (key.Body is MemberExpression { Expression: ParameterExpression } member)
        {
            var property = (PropertyInfo)member.Member;
            var known = _links.GetValueOrDefault((owner, property)) ?? new OpenLink([], true);
            _links[(owner, property)] = new OpenLink(
                [.. known.Targets.Append(target).Distinct()],
                known.CanLeadNowhere && canLeadNowhere
            );
        }
    }

    private static string MemberName(LambdaExpression key) => ((MemberExpression)key.Body).Member.Name;
}

/// <summary>A link without a constraint.</summary>
/// <param name="Targets">What it can lead to.</param>
/// <param name="CanLeadNowhere">Whether the graph allows it to lead nowhere.</param>
internal sealed record OpenLink(IReadOnlyList<NodeDefinition> Targets, bool CanLeadNowhere);
