using Alliance.Graph.Data.Importing.Reading;

namespace Alliance.Graph.Data.Mutating.Inputs;

/// <summary>A row that a caller has sent, and that an import would take.</summary>
public sealed class InputRow
{
    internal InputRow(RowInput input, ReadFile file, object value, string json)
    {
        Json = json;
        Input = input;
        File = file;
        Value = value;
    }

    /// <summary>The field of the input that it came in.</summary>
    public RowInput Input { get; }

    /// <summary>Its key.</summary>
    public object Key => Input.Definition.Key(Value)!;

    /// <summary>The row as a file would have it.</summary>
    public string Json { get; }

    /// <summary>The entity that it becomes, without what no row says.</summary>
    public object Entity => Input.Definition.Map(Value);

    /// <summary>What belongs to it, as entities of one type.</summary>
    public IEnumerable<TPart> Parts<TPart>() =>
        Input
            .Definition.Children.Where(children => children.ChildType == typeof(TPart))
            .SelectMany(children => children.Create(Value))
            .Cast<TPart>();

    internal ReadFile File { get; }

    internal object Value { get; }
}
