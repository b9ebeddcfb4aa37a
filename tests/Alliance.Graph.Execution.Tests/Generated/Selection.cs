using System.Text;

namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>A field that a generated query selects.</summary>
/// <param name="ResponseName">Its name in the answer.</param>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Its arguments as they are written; empty if it has none.</param>
/// <param name="Of">What is selected of it; null for a scalar.</param>
internal sealed record Selection(string ResponseName, SchemaField Field, string Arguments, SelectionSet? Of)
{
    public void WriteTo(StringBuilder text)
    {
        text.Append(ResponseName == Field.Name ? ResponseName : $"{ResponseName}: {Field.Name}").Append(Arguments);
        Of?.WriteTo(text);
        text.Append(' ');
    }
}

/// <summary>What is selected of an object.</summary>
/// <param name="Type">Its type in the schema.</param>
/// <param name="Fields">Fields that it has whatever its type is.</param>
/// <param name="ByType">Fields that it has if it is of a type.</param>
internal sealed record SelectionSet(
    SchemaType Type,
    IReadOnlyList<Selection> Fields,
    IReadOnlyDictionary<string, SelectionSet> ByType
)
{
    public void WriteTo(StringBuilder text)
    {
        text.Append(" { ");
        foreach (var field in Fields)
        {
            field.WriteTo(text);
        }

        foreach (var (type, fields) in ByType)
        {
            text.Append($"... on {type}");
            fields.WriteTo(text);
        }

        text.Append("} ");
    }
}
