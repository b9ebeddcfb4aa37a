using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>Orders files so that rows are written after those that their foreign keys point at.</summary>
internal static class WriteOrder
{
    public static IReadOnlyList<ReadFile> Of(IModel model, IReadOnlyList<ReadFile> files) =>
        Of(
            files,
            file => file.Definition.EntityType,
            file => Principals(model, [file.Definition], file.Definition.EntityType)
        );

    /// <summary>The same for entities, with what belongs to their rows.</summary>
    public static IReadOnlyList<Type> Of(
        IModel model,
        IReadOnlyList<RowDefinition> imports,
        IReadOnlyList<Type> entities
    ) =>
        Of(
            entities,
            entity => entity,
            entity => Principals(model, imports.Where(import => import.EntityType == entity), entity)
        );

    private static List<T> Of<T>(IReadOnlyList<T> items, Func<T, Type> entityOf, Func<T, HashSet<Type>> principalsOf)
        where T : notnull
    {
        var ordered = new List<T>();
        var visited = new HashSet<T>();
        foreach (var item in items)
        {
            Visit(item);
        }

        return ordered;

        void Visit(T item)
        {
            if (!visited.Add(item))
            {
                return;
            }

            var principals = principalsOf(item);
            foreach (var before in items.Where(other => principals.Contains(entityOf(other))))
            {
                Visit(before);
            }

            ordered.Add(item);
        }
    }

    /// <summary>
    /// Whether rows of the file can point at each other, so that only EF Core can order them, in one go.
    /// </summary>
    public static bool PointsAtItself(IModel model, ReadFile file) =>
        model
            .FindEntityType(file.Definition.EntityType)!
            .GetForeignKeys()
            .Any(key => key.PrincipalEntityType.ClrType == file.Definition.EntityType);

    private static HashSet<Type> Principals(IModel model, IEnumerable<RowDefinition> imports, Type entity) =>
        imports
            .SelectMany(import => import.Children.Select(children => children.ChildType))
            .Append(entity)
            .SelectMany(type => model.FindEntityType(type)!.GetForeignKeys())
            .Select(key => key.PrincipalEntityType.ClrType)
            .ToHashSet();
}
