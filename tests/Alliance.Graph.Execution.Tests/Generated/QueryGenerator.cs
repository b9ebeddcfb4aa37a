using System.Text;

namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>Makes queries that the schema allows, of every type and field, the same for the same seed.</summary>
internal sealed class QueryGenerator
{
    private const int Deepest = 9;
    private const int MostFields = 12;

    private static readonly SchemaField _typeName = new(
        "__typename",
        new TypeRef("NON_NULL", null, new TypeRef("SCALAR", "String", null)),
        []
    );

    private readonly SchemaModel _schema;
    private readonly Random _random;
    private readonly InputGenerator _inputs;
    private int _fields;

    public QueryGenerator(SchemaModel schema, int seed)
    {
        _schema = schema;
        _random = new Random(seed);
        _inputs = new InputGenerator(schema, _random);
    }

    /// <summary>A query and what it selects.</summary>
    public (string Text, SelectionSet Selection) Next()
    {
        _fields = 0;
        var selection = Set(_schema["Query"], depth: 0, keys: null);
        var text = new StringBuilder();
        selection.WriteTo(text);
        return (text.ToString().Trim(), selection);
    }

    private SelectionSet Set(SchemaType type, int depth, string? keys, bool isFragment = false)
    {
        var fields = new List<Selection>();
        var byType = new Dictionary<string, SelectionSet>();
        if (type.Kind != "OBJECT")
        {
            fields.Add(new Selection("__typename", _typeName, "", null));
            byType = Enumerable
                .Range(0, 2)
                .Select(_ => _inputs.Pick(type.PossibleTypes))
                .Distinct()
                .ToDictionary(name => name, name => Set(_schema[name], depth + 1, keys: null, isFragment: true));
        }

        var choice = type.Fields.Where(field => depth < Deepest || !IsComposite(field)).ToList();
        if (keys is not null && type.Name.EndsWith("GroupKeyValues", StringComparison.Ordinal))
        {
            choice.RemoveAll(field => !keys.Contains($" {EnumName(field.Name)} ", StringComparison.OrdinalIgnoreCase));
        }

        var count = depth == 0 ? _random.Next(1, 3) : _random.Next(1, 4);
        for (var index = 0; index < count && choice.Count > 0; index++)
        {
            var field = _inputs.Pick(choice);
            choice.Remove(field);
            fields.Add(Field(field, depth, keys, isFragment));
        }

        if (fields.Count == 0)
        {
            fields.Add(new Selection("__typename", _typeName, "", null));
        }

        return new SelectionSet(type, fields, byType);
    }

    private Selection Field(SchemaField field, int depth, string? keys, bool isInFragment)
    {
        _fields++;
        var arguments = Arguments(field);

        // Fragments of types that share a field would ask for it with other arguments, or where it may be null on one
        // of them, under
        // the same name.
        var name = isInFragment || (arguments.Length > 0 && depth > 0) ? $"f{_fields}" : field.Name;

        var inner = IsComposite(field)
            ? Set(
                _schema[field.Type.NamedType],
                _fields > MostFields ? Deepest : depth + 1,
                GroupedBy(field, arguments) ?? keys
            )
            : null;
        return new Selection(name, field, arguments, inner);
    }

    private string Arguments(SchemaField field)
    {
        var given = new List<string>();
        var size = _inputs.Pick<string>(["first", "first", "last", ""]);
        foreach (var argument in field.Arguments)
        {
            var isPage = argument.Name is "first" or "last";
            if (isPage && argument.Name == size)
            {
                given.Add($"{argument.Name}: {_random.Next(0, 4)}");
            }
            else if (
                argument.Type.IsRequired
                || (!isPage && argument.Name is not ("after" or "before") && _random.Next(3) == 0)
            )
            {
                given.Add($"{argument.Name}: {_inputs.Value(argument.Type)}");
            }
        }

        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    /// <summary>The keys that a field groups by, each between blanks; null if it is another field.</summary>
    private static string? GroupedBy(SchemaField field, string arguments)
    {
        const string Keys = "keys: [";
        return field.Name == "groupBy" && arguments.IndexOf(Keys, StringComparison.Ordinal) is >= 0 and var start
            ? $" {arguments[(start + Keys.Length)..arguments.IndexOf(']', start)].Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "  ", StringComparison.Ordinal)} "
            : null;
    }

    private static string EnumName(string field) => field.ToUpperInvariant();

    private bool IsComposite(SchemaField field) => _schema[field.Type.NamedType].IsComposite;
}
