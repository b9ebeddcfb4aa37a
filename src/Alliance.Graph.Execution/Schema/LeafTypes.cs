using System.ComponentModel;
using System.Reflection;
using Alliance.Graph.Execution.Schema.Scalars;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema;

/// <summary>The scalars and enums of one schema, one type for each CLR type.</summary>
internal sealed class LeafTypes
{
    private readonly Dictionary<Type, EnumerationGraphType> _enums = [];

    public ScalarTypes Scalars { get; } = new();

    public IEnumerable<IGraphType> Enums => _enums.Values;

    /// <summary>The type of a scalar or an enum.</summary>
    /// <param name="type">CLR type, without nullability.</param>
    /// <param name="ownerId">Module that uses it; an enum belongs to the first, which is core if core uses it.</param>
    public ScalarGraphType Of(Type type, string ownerId)
    {
        if (Scalars.Find(type) is { } scalar)
        {
            return scalar;
        }

        if (!_enums.TryGetValue(type, out var enumType))
        {
            enumType = Enum(type).OwnedBy(ownerId);
            _enums.Add(type, enumType);
        }

        return enumType;
    }

    /// <summary>Whether a field of this type is a scalar or an enum, or a list of them.</summary>
    public static bool IsLeaf(ValueFieldDefinition field) => ValueShape.Of(field.ClrType).IsLeaf;

    private static EnumerationGraphType Enum(Type type)
    {
        var enumType = new EnumerationGraphType
        {
            Name = type.Name,
            Description = type.GetCustomAttribute<DescriptionAttribute>()?.Description,
        };
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            enumType.Add(
                GraphNames.EnumValue(member.Name),
                member.GetValue(null),
                member.GetCustomAttribute<DescriptionAttribute>()?.Description
            );
        }

        return enumType;
    }
}
