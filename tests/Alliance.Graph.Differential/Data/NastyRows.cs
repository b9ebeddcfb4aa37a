using System.Collections;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Differential.Data;

/// <summary>
/// Makes rows of every entity out of nasty values, driven by the model: ties, nulls, empty lists, links that lead
/// nowhere where the
/// model has no constraint, and many children of a few parents.
/// </summary>
internal sealed class NastyRows(IModel model, GraphDefinition definition, RandomChoice random)
{
    private const int RowsOfEach = 45;
    private const int Busy = 3;

    private readonly OpenLinks _links = new(definition);
    private readonly Dictionary<Type, List<object>> _keys = [];

    /// <summary>The entities that rows are made of, those ahead that others need.</summary>
    public IReadOnlyList<IEntityType> Entities { get; } = InOrder(model, definition);

    /// <summary>Rows beside those that there are.</summary>
    public IReadOnlyList<object> Beside(IReadOnlyList<object> existing)
    {
        var rows = new List<object>();
        foreach (var entity in Entities)
        {
            Remember(entity, existing.Where(row => row.GetType() == entity.ClrType));
        }

        foreach (var entity in Entities)
        {
            if (entity.FindPrimaryKey()!.Properties is [var key] && !key.IsForeignKey())
            {
                _keys[entity.ClrType]
                    .AddRange(NastyValues.Keys(key.ClrType, _keys[entity.ClrType].ToHashSet(), RowsOfEach));
            }
        }

        foreach (var entity in Entities)
        {
            rows.AddRange(RowsOf(entity, existing.Where(row => row.GetType() == entity.ClrType).ToList()));
        }

        return rows;
    }

    /// <summary>A copy of a row in which some values are others. Its key and its constrained links stay.</summary>
    public object Changed(object row)
    {
        var entity = model.FindEntityType(row.GetType())!;
        var copy = Activator.CreateInstance(row.GetType())!;
        foreach (var property in row.GetType().GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(copy, property.GetValue(row));
        }

        List<IProperty> free =
        [
            .. entity
                .GetProperties()
                .Where(property =>
                    !property.IsShadowProperty()
                    && !property.IsKey()
                    && !property.IsForeignKey()
                    && !property.GetContainingIndexes().Any(index => index.IsUnique)
                ),
        ];
        foreach (var property in free.Count == 0 ? [] : random.Some(free, 3))
        {
            property.PropertyInfo!.SetValue(copy, Value(property));
        }

        return copy;
    }

    /// <summary>Knows the keys that rows can link to.</summary>
    public void Remember(IReadOnlyList<object> rows)
    {
        foreach (var entity in Entities)
        {
            Remember(entity, rows.Where(row => row.GetType() == entity.ClrType));
        }
    }

    private void Remember(IEntityType entity, IEnumerable<object> rows) =>
        _keys[entity.ClrType] = entity.FindPrimaryKey()!.Properties is [var key]
            ? [.. rows.Select(row => key.PropertyInfo!.GetValue(row)!)]
            : [];

    private IEnumerable<object> RowsOf(IEntityType entity, IReadOnlyList<object> existing)
    {
        var key = entity.FindPrimaryKey()!.Properties;
        var unique = entity
            .GetIndexes()
            .Where(index => index.IsUnique)
            .Select(index => index.Properties)
            .Append(key)
            .ToList();
        var taken = unique.ConvertAll(properties => existing.Select(row => Text(properties, row)).ToHashSet());
        IReadOnlyList<object?> keys =
            key is [var single] && !single.IsForeignKey()
                ? [.. _keys[entity.ClrType].Skip(existing.Count)]
                : [.. Enumerable.Repeat<object?>(null, RowsOfEach)];
        foreach (var value in keys)
        {
            var row = Row(entity, value);
            if (
                unique
                    .Zip(taken)
                    .All(pair =>
                        pair.First.Any(property => property.PropertyInfo!.GetValue(row) is null)
                        || pair.Second.Add(Text(pair.First, row))
                    )
            )
            {
                yield return row;
            }
        }
    }

    private object Row(ITypeBase type, object? key)
    {
        var row = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties().Where(property => !property.IsShadowProperty()))
        {
            property.PropertyInfo!.SetValue(row, key is not null && property.IsPrimaryKey() ? key : Value(property));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            complex.PropertyInfo!.SetValue(
                row,
                complex.IsCollection ? List(complex)
                    : complex.IsNullable && random.OneIn(3) ? null
                    : Row(complex.ComplexType, key: null)
            );
        }

        return row;
    }

    private IList List(IComplexProperty list)
    {
        var rows = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(list.ComplexType.ClrType))!;
        for (var left = random.Next(3); left > 0; left--)
        {
            rows.Add(Row(list.ComplexType, key: null));
        }

        return rows;
    }

    private object? Value(IProperty property)
    {
        if (property.IsNullable && random.OneIn(4))
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (property.GetContainingForeignKeys().FirstOrDefault() is { } constraint)
        {
            return AnyKey(constraint.PrincipalEntityType.ClrType);
        }

        if (_links.Of(property) is { } link)
        {
            return link.CanLeadNowhere && random.OneIn(5)
                ? NastyValues.KeyOfNothing(type)
                : AnyKey(random.Any(link.Targets).ClrType);
        }

        if (ValueShape.Of(type) is not { IsList: true } shape)
        {
            var values = NastyValues.Of(type);
            return property.GetMaxLength() is { } longest
                ? random.Any([.. values.Where(value => value is not string text || text.Length <= longest)])
                : random.Any(values);
        }

        var list = (IList)Activator.CreateInstance(type)!;
        for (var count = Math.Max(0, random.Next(5) - 1); count > 0; count--)
        {
            list.Add(shape.IsLeaf ? random.Any(NastyValues.Of(shape.ElementType)) : Item(shape.ElementType));
        }

        return list;
    }

    /// <summary>
    /// An item of a list that is stored as one text, of which the model does not know what it is made of.
    /// </summary>
    private object Item(Type type)
    {
        var item = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(
                item,
                random.Any(NastyValues.Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
            );
        }

        return item;
    }

    /// <summary>The key of a row; half of the times one of the few that have very many children.</summary>
    private object AnyKey(Type type) =>
        random.OneIn(2) ? random.Any([.. _keys[type].Take(Busy)]) : random.Any(_keys[type]);

    private static string Text(IReadOnlyList<IProperty> properties, object row) =>
        string.Join('\u0001', properties.Select(property => property.PropertyInfo!.GetValue(row)));

    private static List<IEntityType> InOrder(IModel model, GraphDefinition definition)
    {
        var ordered = new List<IEntityType>();
        foreach (
            var type in definition
                .Nodes.Select(node => node.ClrType)
                .Concat(definition.Nodes.SelectMany(node => LinkTypes(node.Fields)))
                .Distinct()
        )
        {
            Add(model.FindEntityType(type)!);
        }

        return ordered;

        void Add(IEntityType entity)
        {
            if (!ordered.Contains(entity))
            {
                foreach (
                    var needed in entity
                        .GetForeignKeys()
                        .Select(key => key.PrincipalEntityType)
                        .Where(needed => needed != entity)
                )
                {
                    Add(needed);
                }

                ordered.Add(entity);
            }
        }
    }

    private static IEnumerable<Type> LinkTypes(IEnumerable<FieldDefinition> fields) =>
        fields.SelectMany(field =>
            field switch
            {
                ConnectionFieldDefinition { Link: ThroughLink through } => [through.LinkType],
                SectionFieldDefinition section => LinkTypes(section.Fields),
                _ => [],
            }
        );
}
