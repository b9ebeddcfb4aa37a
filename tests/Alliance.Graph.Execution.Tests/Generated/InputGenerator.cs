namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>Writes arguments that fit their types.</summary>
internal sealed class InputGenerator(SchemaModel schema, Random random)
{
    private const int Deepest = 4;

    private static readonly Dictionary<string, string[]> _scalars = new()
    {
        ["Int"] = ["0", "1", "7", "2012", "-1", "2147483647"],
        ["Long"] = ["0", "1", "9007199254740993"],
        ["Float"] = ["0.5", "2"],
        ["Decimal"] = ["0", "1.5"],
        ["Boolean"] = ["true", "false"],
        ["String"] = ["\"\"", "\"a\"", "\"Sweden\"", "\"%_\"", "\"ß Ž И\"", "\"se-progress-2014\""],
        ["ID"] = ["\"Q291bnRyeTpTRQ\"", "\"Q291bnRyeTpaWg\"", "\"nothing\""],
        ["CountryCode"] = ["\"SE\"", "\"DE\"", "\"ZZ\""],
        ["PartialDate"] = ["\"2013\"", "\"2013-12\"", "\"2012-12-05\""],
        ["LocalDate"] = ["\"2012-12-05\"", "\"2014-01-31\""],
        ["DateTime"] = ["\"2013-12-05T10:00:00Z\""],
        ["URL"] = ["\"https://example.org/\""],
    };

    /// <summary>A value of a type.</summary>
    public string Value(TypeRef type, int depth = 0)
    {
        if (type.IsList)
        {
            // Neither keys nor ids are asked for in vain.
            var least = type.IsRequired ? 1 : 0;
            return $"[{string.Join(", ", Enumerable.Range(0, random.Next(least, 3)).Select(_ => Value(type.Nullable.OfType!, depth)))}]";
        }

        var named = schema[type.NamedType];
        return named.Kind switch
        {
            "ENUM" => Pick(named.EnumValues),
            "INPUT_OBJECT" => Object(named, depth),
            _ => Pick(_scalars[named.Name]),
        };
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string Object(SchemaType type, int depth)
    {
        var isOrder = type.Name.EndsWith("SortInput", StringComparison.Ordinal);
        var choice = type.Inputs.Where(input => depth < Deepest || IsShallow(input.Type)).ToList();

        // Groups can be ordered by what they are grouped by only, which is not known here.
        choice.RemoveAll(input =>
            isOrder && input.Name == "key" && type.Name.EndsWith("GroupSortInput", StringComparison.Ordinal)
        );
        if (choice.Count == 0)
        {
            return "{}";
        }

        var needed = type.Inputs.Where(input => input.Type.IsRequired).ToList();
        var count =
            needed.Count > 0 ? 0
            : isOrder ? 1
            : random.Next(1, 3);
        var chosen = needed.Concat(
            Enumerable.Range(0, count).Select(_ => Pick(choice)).DistinctBy(input => input.Name)
        );
        return $"{{ {string.Join(", ", chosen.Select(input => $"{input.Name}: {Value(input.Type, depth + 1)}"))} }}";
    }

    private bool IsShallow(TypeRef type) =>
        schema[type.NamedType] is { Kind: not "INPUT_OBJECT" }
        || type.NamedType.EndsWith("OperationFilterInput", StringComparison.Ordinal);
}
