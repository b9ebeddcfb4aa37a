using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks that links lead to nodes and compare keys of one type.</summary>
internal sealed class LinkChecks(IReadOnlyDictionary<Type, NodeDeclaration> nodes, DiagnosticBag diagnostics)
{
    /// <summary>Reports a target that is no node.</summary>
    public bool Target(Type target, string module, string place)
    {
        var isNode = nodes.ContainsKey(target);
        if (!isNode)
        {
            diagnostics.Add(
                DiagnosticCodes.UnknownTarget,
                module,
                place,
                $"'{target.Name}' is not a node of any loaded module.",
                $"Declare it with schema.Node<{target.Name}>(…), or load the module that does."
            );
        }

        return isNode;
    }

    public void One(OneFieldDefinition link, string place)
    {
        if (Target(link.Target, link.ModuleId, place))
        {
            SameKey(link.ForeignKey, nodes[link.Target].Key, link.ModuleId, place);
        }
    }

    public void Connection(ConnectionFieldDefinition connection, Type parentType, string place)
    {
        // A parent that is no node is reported where the section is declared, once for all of its fields.
        var parentKey = Selectors.IsOwnKey(connection.ParentKey)
            ? nodes.GetValueOrDefault(parentType)?.Key
            : connection.ParentKey;
        if (!Target(connection.Target, connection.ModuleId, place) || parentKey is null)
        {
            return;
        }

        switch (connection.Link)
        {
            case DirectLink direct:
                SameKey(direct.ForeignKey, parentKey, connection.ModuleId, place);
                break;
            case ThroughLink through:
                SameKey(through.ParentKey, parentKey, connection.ModuleId, place);
                SameKey(through.TargetKey, nodes[connection.Target].Key, connection.ModuleId, place);
                break;
        }
    }

    private void SameKey(LambdaExpression one, LambdaExpression other, string module, string place)
    {
        if (ValueShape.Of(one.ReturnType) != ValueShape.Of(other.ReturnType))
        {
            diagnostics.Add(
                DiagnosticCodes.LinkMismatch,
                module,
                place,
                $"The link compares '{one}' with '{other}', which are of different types.",
                "Link by keys of the same type."
            );
        }
    }
}
