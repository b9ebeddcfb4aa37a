using System.Text.RegularExpressions;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks names and descriptions, whatever they belong to.</summary>
internal sealed partial class WordingChecks(DiagnosticBag diagnostics)
{
    /// <summary>Reports a name that GraphQL does not allow.</summary>
    public bool Named(string name, string module, string place)
    {
        var isName = GraphName().IsMatch(name);
        if (!isName)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidName,
                module,
                place,
                $"'{name}' is not a name that GraphQL allows, or it begins with '__', which is reserved.",
                "Use letters, digits and '_', beginning with a letter; name a field that is not a plain property."
            );
        }

        return isName;
    }

    /// <summary>Reports a description that is not there.</summary>
    public void Described(string? description, string module, string place)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            diagnostics.Add(
                DiagnosticCodes.MissingDescription,
                module,
                place,
                "It has no description, so readers would have to guess what it means.",
                "Describe it in one or two sentences; an enum and its values with [Description(\"…\")]."
            );
        }
    }

    // https://spec.graphql.org/October2021/#sec-Names
    [GeneratedRegex(@"\A(?!__)[_A-Za-z][_0-9A-Za-z]*\z")]
    private static partial Regex GraphName();
}
