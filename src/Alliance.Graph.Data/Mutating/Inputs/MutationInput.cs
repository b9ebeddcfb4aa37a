using System.Text.Json;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Mutating.Inputs;

/// <summary>A field of what a mutation takes.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Description">What it means, for clients.</param>
/// <param name="IsNullable">Whether it can be left out.</param>
public abstract record MutationInput(string Name, string Description, bool IsNullable);

/// <summary>A scalar or an enum.</summary>
/// <typeparam name="T">Its type, without nullability.</typeparam>
public sealed record ScalarInput<T>(string Name, string Description, bool IsNullable = false)
    : ScalarInput(Name, Description, IsNullable, typeof(T))
    where T : notnull;

/// <summary>A scalar or an enum of any type.</summary>
/// <param name="Type">Its type, without nullability.</param>
public abstract record ScalarInput(string Name, string Description, bool IsNullable, Type Type)
    : MutationInput(Name, Description, IsNullable);

/// <summary>A list of scalars or enums.</summary>
/// <typeparam name="T">Their type.</typeparam>
public sealed record ScalarListInput<T>(string Name, string Description) : ScalarListInput(Name, Description, typeof(T))
    where T : notnull;

/// <summary>A list of scalars or enums of any type; it can be empty, but not be left out.</summary>
/// <param name="Type">Their type.</param>
public abstract record ScalarListInput(string Name, string Description, Type Type)
    : MutationInput(Name, Description, IsNullable: false);

/// <summary>A row, as a file would have it.</summary>
/// <param name="Definition">All that is known about such rows.</param>
public sealed record RowInput(string Name, string Description, RowDefinition Definition)
    : MutationInput(Name, Description, IsNullable: false)
{
    private RowShape? _shape;

    /// <summary>Its fields.</summary>
    public RowShape Shape => _shape ??= RowShape.Of(Definition.RowType);
}

/// <summary>What a caller has sent for the fields of a mutation.</summary>
/// <param name="values">Values by name: scalars and enums as .NET has them, rows as dictionaries.</param>
public sealed class MutationArguments(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The value of a field; default if it was left out.</summary>
    public T? Of<T>(ScalarInput<T> input)
        where T : notnull => values.TryGetValue(input.Name, out var value) && value is T given ? given : default;

    /// <summary>Whether a field was sent, and is not null.</summary>
    public bool Has(MutationInput input) => values.GetValueOrDefault(input.Name) is not null;

    /// <summary>The texts of a field that is no row.</summary>
    public IEnumerable<string> TextsOf(MutationInput input) =>
        (input, values.GetValueOrDefault(input.Name)) switch
        {
            (RowInput, _) => [],
            (_, string text) => [text],
            (_, System.Collections.IEnumerable items) => items.OfType<string>(),
            _ => [],
        };

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<T> Of<T>(ScalarListInput<T> input)
        where T : notnull => [.. ((System.Collections.IEnumerable)values[input.Name]!).Cast<T>()];

    /// <summary>A row, as a file would have it.</summary>
    public JsonElement Of(RowInput input)
    {
        var value = values[input.Name]!;
        var fields =
            value as IReadOnlyDictionary<string, object?>
            ?? new Dictionary<string, object?>((IDictionary<string, object?>)value);
        return JsonSerializer.SerializeToElement(input.Shape.ToJson(fields));
    }
}
