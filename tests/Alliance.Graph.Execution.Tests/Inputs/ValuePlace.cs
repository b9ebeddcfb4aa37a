using Alliance.Graph.Execution.Tests.Generated;

namespace Alliance.Graph.Execution.Tests.Inputs;

/// <summary>A place of the schema where a request can have a value.</summary>
/// <param name="Name">The argument or the input field, for messages.</param>
/// <param name="Type">What the schema wants there.</param>
/// <param name="Query">A selection with <c>%</c> in the place.</param>
/// <param name="Argument">The argument that leads to it.</param>
/// <param name="Below">The argument's value with <c>%</c> in the place; <c>%</c> alone if it is the argument.</param>
internal sealed record ValuePlace(string Name, TypeRef Type, string Query, SchemaInput Argument, string Below)
{
    /// <summary>A request with a literal.</summary>
    public string WithLiteral(string literal) =>
        $"{{ {Query.Replace("%", Below.Replace("%", literal, StringComparison.Ordinal), StringComparison.Ordinal)} }}";

    /// <summary>A request with a variable in the place.</summary>
    public string WithVariable => $"query Q($v: {TextOf(Type.Nullable)}) {WithLiteral("$v")}";

    /// <summary>A request with a variable for the whole argument.</summary>
    public string WithArgument =>
        $"query Q($v: {TextOf(Argument.Type.Nullable)}) {{ {Query.Replace("%", "$v", StringComparison.Ordinal)} }}";

    /// <summary>The variables of <see cref="WithArgument"/>.</summary>
    public string ArgumentJson(string json) =>
        System
            .Text.RegularExpressions.Regex.Replace(Below, "(\\w+):", "\"$1\":")
            .Replace("%", json, StringComparison.Ordinal);

    private static string TextOf(TypeRef type) =>
        type.Kind switch
        {
            "NON_NULL" => TextOf(type.OfType!) + "!",
            "LIST" => $"[{TextOf(type.OfType!)}]",
            _ => type.Name!,
        };
}
