using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares the fields of a section.</summary>
/// <typeparam name="T">Entity of the node that the section stands on.</typeparam>
public sealed class SectionBuilder<T> : FieldsBuilder<T, SectionBuilder<T>>
    where T : class
{
    internal SectionBuilder(string moduleId, ICollection<FieldDefinition> fields)
        : base(moduleId, fields) { }

    private protected override SectionBuilder<T> Self => this;
}
