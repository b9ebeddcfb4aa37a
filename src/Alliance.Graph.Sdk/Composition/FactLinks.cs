using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>What composition reads off a node's other declarations, so that a fact need not say it again.</summary>
internal static class FactLinks
{
    /// <summary>The link by which a node says its country.</summary>
    public const string Country = "country";

    /// <summary>The fact with its country and provenance; null if the node is none.</summary>
    public static FactDefinition? Complete(NodeDeclaration node) =>
        node.Fact is null ? null : node.Fact with { Country = CountryOf(node), Provenance = ProvenanceOf(node) };

    /// <summary>The country of a row; null if no link says it.</summary>
    public static Func<object, CountryCode?>? CountryOf(NodeDeclaration node) =>
        node
            .Fields.OfType<OneFieldDefinition>()
            .FirstOrDefault(one => one.Name == Country && one.Target == typeof(Country))
            is { ForeignKey: var key }
            ? Read<CountryCode?>(node, key)
            : null;

    /// <summary>The provenance of a row; null if it has none.</summary>
    public static Func<object, Provenance>? ProvenanceOf(NodeDeclaration node) =>
        Array.Find(
            node.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            property => property.PropertyType == typeof(Provenance)
        )
            is { } property
            ? row => (Provenance)property.GetValue(row)!
            : null;

    private static Func<object, TValue> Read<TValue>(NodeDeclaration node, LambdaExpression selector)
    {
        var row = Expression.Parameter(typeof(object), "row");
        var value = new ParameterReplacement(selector.Parameters[0], Expression.Convert(row, node.ClrType)).Visit(
            selector.Body
        );
        return Expression.Lambda<Func<object, TValue>>(Expression.Convert(value, typeof(TValue)), row).Compile();
    }
}
