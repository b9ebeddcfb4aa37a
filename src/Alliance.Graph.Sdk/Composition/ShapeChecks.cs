using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks that the graph can show what fields return, and order and address by it.</summary>
internal sealed class ShapeChecks(
    IReadOnlyDictionary<Type, ValueDeclaration> values,
    TypeOwners owners,
    WordingChecks wording,
    DiagnosticBag diagnostics
)
{
    private static readonly Type[] _numbers = [typeof(int), typeof(long), typeof(decimal), typeof(double)];

    private readonly HashSet<Type> _enums = [];

    /// <summary>The type of a field: a scalar, an enum, a declared value object, or a list of these.</summary>
    public void Shown(Type type, string module, string place)
    {
        var shape = ValueShape.Of(type);
        if (shape.ElementType.IsEnum)
        {
            Enum(shape.ElementType, module);
        }
        else if (!shape.IsLeaf && !values.ContainsKey(shape.ElementType))
        {
            diagnostics.Add(
                DiagnosticCodes.UnsupportedType,
                module,
                place,
                $"The graph has no type for '{shape.ElementType.Name}'.",
                $"Use a scalar or an enum, or declare schema.Value<{shape.ElementType.Name}>(…)."
            );
        }
    }

    /// <summary>What lists are ordered by or nodes are addressed by: one scalar or enum.</summary>
    public void Single(LambdaExpression selector, string module, string place)
    {
        var shape = ValueShape.Of(selector.ReturnType);
        if (shape.IsList || !shape.IsLeaf)
        {
            diagnostics.Add(
                DiagnosticCodes.UnsupportedType,
                module,
                place,
                $"'{selector}' is not one value that rows can be compared by.",
                "Use one scalar or enum."
            );
        }
        else if (shape.ElementType.IsEnum)
        {
            Enum(shape.ElementType, module);
        }
    }

    /// <summary>
    /// The columns of a single value object are read one by one; only a field that is never null tells whether the
    /// object is there.
    /// </summary>
    public void Presence(ValueFieldDefinition field, string place)
    {
        var shape = ValueShape.Of(field.ClrType);
        if (
            field.IsNullable
            && !shape.IsList
            && values.TryGetValue(shape.ElementType, out var value)
            && value.Fields.Count > 0
            && !value.Fields.Exists(inner => !inner.IsNullable && ValueShape.Of(inner.ClrType).IsLeaf)
        )
        {
            diagnostics.Add(
                DiagnosticCodes.UnknownPresence,
                field.ModuleId,
                place,
                $"The field can be null, but no field of '{value.Name}' is always there, so an absent object could not be told from one whose fields are all null.",
                $"Declare a scalar field of '{value.Name}' that is never null, or make the property required."
            );
        }
    }

    /// <summary>Only numbers are expressed in something.</summary>
    public void Unit(ValueFieldDefinition field, string place)
    {
        if (field.Unit is { } unit && !_numbers.Contains(ValueShape.Of(field.ClrType).ElementType))
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidUnit,
                field.ModuleId,
                place,
                $"It has the unit '{unit.Text}', but holds '{ValueShape.Of(field.ClrType).ElementType.Name}', which is no number.",
                "Leave the unit out, or make the field an int, a long, a decimal or a double."
            );
        }
    }

    /// <summary>
    /// The class of a row, of which the graph makes an input: its fields are scalars, enums, classes of such, or lists.
    /// </summary>
    public void Written(Type row, string module, string place) => Written(row, module, place, []);

    private void Written(Type row, string module, string place, HashSet<Type> within)
    {
        foreach (var field in RowFields.Of(row))
        {
            var shape = ValueShape.Of(field.PropertyType);
            if (shape.ElementType.IsEnum)
            {
                Enum(shape.ElementType, module);
            }
            else if (RowFields.Of(shape.ElementType).Any())
            {
                if (within.Add(shape.ElementType))
                {
                    Written(shape.ElementType, module, place, within);
                }
            }
            else if (!shape.IsLeaf)
            {
                diagnostics.Add(
                    DiagnosticCodes.UnsupportedType,
                    module,
                    $"{place}, field '{field.Name}'",
                    $"The graph has no type for '{shape.ElementType.Name}', so nobody could write the field in a submission.",
                    "Use a scalar, an enum, a class of such, or a list of them."
                );
            }
        }
    }

    private void Enum(Type type, string module)
    {
        if (!_enums.Add(type))
        {
            return;
        }

        owners.Claim(type.Name, module, type);
        wording.Named(type.Name, module, $"enum '{type.Name}'");
        wording.Described(type.GetCustomAttribute<DescriptionAttribute>()?.Description, module, $"enum '{type.Name}'");
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var place = $"enum value '{type.Name}.{member.Name}'";
            wording.Named(member.Name, module, place);
            wording.Described(member.GetCustomAttribute<DescriptionAttribute>()?.Description, module, place);
        }
    }
}
