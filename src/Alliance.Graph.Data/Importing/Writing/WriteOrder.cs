using Alliance.Graph.Data.Importing.Reading;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>Orders files so that rows are written after those that their foreign keys point at.</summary>
internal static class WriteOrder
{
    public static IReadOnlyList<ReadFile> Of(IModel model, IReadOnlyList<ReadFile> files)
    {
        var ordered = new List<ReadFile>();
        var visited = new HashSet<ReadFile>();
        foreach (var file in files)
        {
            Visit(file);
        }

        return ordered;

        void Visit(ReadFile file)
        {
            if (!visited.Add(file))
            {
                return;
            }

            var principals = Principals(model, file);
            foreach (var before in files.Where(other => principals.Contains(other.Definition.EntityType)))
            {
                Visit(before);
            }

            ordered.Add(file);
        }
    }

    /// <summary>Whether rows of the file can point at each other, so that only EF Core can order them, in one go.</summary>
    public static bool PointsAtItself(IModel model, ReadFile file)
        => model.FindEntityType(file.Definition.EntityType)!.GetForeignKeys()
            .Any(key => key.PrincipalEntityType.ClrType == file.Definition.EntityType);

    private static HashSet<Type> Principals(IModel model, ReadFile file)
        => file.Definition.Children.Select(children => children.ChildType)
            .Append(file.Definition.EntityType)
            .SelectMany(type => model.FindEntityType(type)!.GetForeignKeys())
            .Select(key => key.PrincipalEntityType.ClrType)
            .ToHashSet();
}
