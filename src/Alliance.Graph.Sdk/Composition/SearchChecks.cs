using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Checks that the words of searchable nodes can be read off what is stored, and led back to the node.
/// </summary>
internal sealed class SearchChecks(DiagnosticBag diagnostics)
{
    public void Check(NodeDeclaration node)
    {
        if (node.Search.Count == 0)
        {
            return;
        }

        var place = $"search of '{node.Name}'";
        if (node.Search.Count > 1)
        {
            diagnostics.Add(
                DiagnosticCodes.DuplicateSearch,
                node.ModuleId,
                place,
                $"'Searchable' is called {node.Search.Count} times, so it is not clear which title a hit shows.",
                "Call it once; all texts after the title are searched."
            );
        }

        Key(node, place);
        foreach (var search in node.Search)
        {
            Title(search.Title, node.ModuleId, place);
            foreach (var text in search.Text)
            {
                Stored(text, node.ModuleId, place);
            }
        }
    }

    private void Key(NodeDeclaration node, string place)
    {
        var key = Nullable.GetUnderlyingType(node.Key.ReturnType) ?? node.Key.ReturnType;
        if (
            key != typeof(string)
            && key != typeof(int)
            && key != typeof(long)
            && key != typeof(CountryCode)
            && !key.IsEnum
        )
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidSearch,
                node.ModuleId,
                place,
                $"The key '{node.Key}' is a {key.Name}, and hits are kept with the text of their key.",
                "Use a key that is text, a whole number, a country code or an enum."
            );
        }
    }

    private void Title(LambdaExpression title, string module, string place)
    {
        if (Stored(title, module, place) && Selectors.IsNullable(title))
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidSearch,
                module,
                place,
                $"The title '{title}' can be null, and a hit always shows one.",
                "Take a property that is never null for the title, and give this one as further text."
            );
        }
    }

    private bool Stored(LambdaExpression text, string module, string place)
    {
        // What cannot be set is calculated by the class, so no table has it.
        var isStored =
            text.Body is MemberExpression { Expression: ParameterExpression, Member: PropertyInfo { CanWrite: true } };
        if (!isStored)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidSearch,
                module,
                place,
                $"'{text}' is no stored property of the entity, so its words could not be kept.",
                "Name a property of the entity itself, as in 'law => law.Title'."
            );
        }

        return isStored;
    }
}
