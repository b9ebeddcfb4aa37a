using System.Reflection.Metadata;

namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>
/// Where the types of an assembly belong. What a compiler made is its author's: nested types count to the outermost
/// one.
/// </summary>
internal sealed class TypeNames(MetadataReader reader, string root)
{
    /// <summary>The types by their names, as attributes write them.</summary>
    public IReadOnlyDictionary<string, TypeDefinitionHandle> All =>
        field ??= reader.TypeDefinitions.ToDictionary(FullNameOf);

    public string NamespaceOf(TypeDefinitionHandle type) =>
        reader.GetString(reader.GetTypeDefinition(Outermost(type)).Namespace);

    /// <summary>Whether somebody wrote it for this project; what compilers add stands elsewhere.</summary>
    public bool IsOwn(string name) => name == root || name.StartsWith($"{root}.", StringComparison.Ordinal);

    /// <summary>
    /// The name that its author knows: the code of a lambda or of an asynchronous method is in a type with that
    /// method's name.
    /// </summary>
    public string MemberOf(TypeDefinitionHandle type, string name)
    {
        var outermost = reader.GetString(reader.GetTypeDefinition(Outermost(type)).Name);
        foreach (var part in new[] { name, reader.GetString(reader.GetTypeDefinition(type).Name) })
        {
            if (part.StartsWith('<') && part.IndexOf('>') is > 1 and var end)
            {
                return $"{outermost}.{part[1..end]}";
            }
        }

        return name.Length == 0 || name.StartsWith('<') ? outermost : $"{outermost}.{name}";
    }

    private string FullNameOf(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.IsNested ? $"{FullNameOf(type.GetDeclaringType())}+{name}"
            : type.Namespace.IsNil ? name
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        while (reader.GetTypeDefinition(handle) is { IsNested: true } nested)
        {
            handle = nested.GetDeclaringType();
        }

        return handle;
    }
}
