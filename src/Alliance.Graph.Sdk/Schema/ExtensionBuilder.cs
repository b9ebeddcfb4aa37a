namespace Alliance.Graph.Sdk.Schema;

/// <summary>Adds a section to a node of core.</summary>
/// <typeparam name="T">Entity of the node.</typeparam>
public sealed class ExtensionBuilder<T>
    where T : class
{
    private readonly string _moduleId;
    private readonly ICollection<ExtensionDeclaration> _extensions;

    internal ExtensionBuilder(string moduleId, ICollection<ExtensionDeclaration> extensions)
    {
        _moduleId = moduleId;
        _extensions = extensions;
    }

    /// <summary>Adds a section; its type is called after the node and the section, <c>CountryAwareness</c>.</summary>
    /// <param name="name">Name of the field, usually the module's id in camelCase.</param>
    /// <param name="description">What the section holds, for clients.</param>
    /// <param name="fields">Declares the section's fields.</param>
    public ExtensionBuilder<T> Section(string name, string description, Action<SectionBuilder<T>> fields)
    {
        var extension = new ExtensionDeclaration(_moduleId, typeof(T), name, description);
        _extensions.Add(extension);
        fields(new SectionBuilder<T>(_moduleId, extension.Fields));
        return this;
    }
}
