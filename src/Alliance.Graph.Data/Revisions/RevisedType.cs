using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Revisions.Changes;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Revisions;

/// <summary>How the changes of one type's rows are told: its name, its keys, and what its fields are called.</summary>
internal sealed class RevisedType
{
    private readonly IEntityType _type;
    private readonly Func<object, object> _key;
    private readonly Func<object, string>? _row;
    private readonly Dictionary<string, string> _fields = [];
    private readonly HashSet<string> _untold;

    public RevisedType(NodeDefinition node, IEntityType type, GraphDefinition definition)
    {
        Node = node;
        _type = type;
        _key = node.Key.ToFunction<object>();
        _row = RowName.From(node.Name, node.Key) is { } name ? name.ToFunction<string>() : null;
        foreach (var field in node.Fields)
        {
            Name(
                field switch
                {
                    ValueFieldDefinition { IsComputed: false } value => value.Selector,
                    OneFieldDefinition one => one.ForeignKey,
                    _ => null,
                },
                field.Name
            );
        }

        // What a link leads to can be hidden, so its key is told only where it is a field of the row.
        var shown = node.Fields.OfType<ValueFieldDefinition>().Select(field => field.Selector.PropertyOf()?.Name);
        _untold =
        [
            .. node
                .Fields.OfType<OneFieldDefinition>()
                .Where(link => definition.RuleOf(link.Target) is not null)
                .Select(link => link.ForeignKey.PropertyOf()?.Name)
                .OfType<string>()
                .Except(shown.OfType<string>()),
        ];
    }

    public NodeDefinition Node { get; }

    /// <summary>The beginning of a change of a row.</summary>
    public PendingChange ChangeOf(object entity, ChangeKind kind)
    {
        var key = _key(entity);
        return new PendingChange(
            _row?.Invoke(entity) ?? RowName.Of(Node.Name, GraphText.Of(key)),
            Node.Name,
            GraphText.Of(key)!,
            kind
        );
    }

    /// <summary>What the graph calls a property of a row.</summary>
    public string NameOf(string property) =>
        _fields.GetValueOrDefault(property) ?? JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>The fields in which two states of a row differ; null for a state in which it was not there.</summary>
    public IEnumerable<FieldChange> Differences(object? before, object? after) => Differences(_type, "", before, after);

    private IEnumerable<FieldChange> Differences(ITypeBase type, string prefix, object? before, object? after)
    {
        foreach (
            var property in type.GetProperties()
                .Where(property =>
                    property.PropertyInfo is not null && !(prefix.Length == 0 && _untold.Contains(property.Name))
                )
        )
        {
            if (Difference(prefix, property.PropertyInfo!, before, after) is { } change)
            {
                yield return change;
            }
        }

        foreach (var part in type.GetComplexProperties().Where(property => property.PropertyInfo is not null))
        {
            var info = part.PropertyInfo!;
            var changes = part.IsCollection
                ? Difference(prefix, info, before, after) is { } change
                    ? [change]
                    : []
                : Differences(
                    part.ComplexType,
                    $"{NameOf(prefix, info)}.",
                    ValueOf(info, before),
                    ValueOf(info, after)
                );
            foreach (var inner in changes)
            {
                yield return inner;
            }
        }
    }

    private FieldChange? Difference(string prefix, PropertyInfo property, object? before, object? after)
    {
        var (from, to) = (GraphText.Of(ValueOf(property, before)), GraphText.Of(ValueOf(property, after)));
        return from == to
            ? null
            : new FieldChange
            {
                Field = NameOf(prefix, property),
                From = from,
                To = to,
            };
    }

    private static object? ValueOf(PropertyInfo property, object? entity) =>
        entity is null ? null : property.GetValue(entity);

    private string NameOf(string prefix, PropertyInfo property) =>
        prefix.Length == 0 && _fields.TryGetValue(property.Name, out var field)
            ? field
            : prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>A field names the property that it shows; a link only if no field does.</summary>
    private void Name(LambdaExpression? selector, string field)
    {
        if (selector?.PropertyOf() is { } property)
        {
            _fields.TryAdd(property.Name, field);
        }
    }
}
