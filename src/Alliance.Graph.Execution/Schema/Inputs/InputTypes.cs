using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Inputs;

/// <summary>Input types of one schema, each made once, by name.</summary>
internal sealed class InputTypes
{
    private readonly Dictionary<string, IGraphType> _types = [];

    public IEnumerable<IGraphType> All => _types.Values;

    /// <summary>The type of a name; it may refer to itself, so its fields are added after it is known.</summary>
    public InputObjectGraphType GetOrAdd(
        string name,
        string description,
        string ownerId,
        Action<InputObjectGraphType> addFields
    )
    {
        if (_types.TryGetValue(name, out var known))
        {
            return (InputObjectGraphType)known;
        }

        var type = new InputObjectGraphType { Name = name, Description = description }.OwnedBy(ownerId);
        _types.Add(name, type);
        addFields(type);
        return type;
    }

    public void Add(IGraphType type) => _types.Add(type.Name, type);

    public static FieldType Field(string name, string description, IGraphType type) =>
        new()
        {
            Name = name,
            Description = description,
            ResolvedType = type,
        };

    public static IGraphType ListOf(IGraphType type) => new ListGraphType(new NonNullGraphType(type));
}
