using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Who declared which type of the graph: a name and a class have one owner each.</summary>
internal sealed class TypeOwners
{
    /// <summary>Owner of what the host itself declares.</summary>
    public const string Host = "the host";

    private static readonly string[] HostTypes =
    [
        "Query", "Node", "PageInfo", "PageCursor",
        "String", "Boolean", "Int", "Float", "ID", "Long", "Decimal", "CountryCode", "PartialDate", "LocalDate", "DateTime", "URL",
    ];

    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _ownersByName;
    private readonly Dictionary<Type, (string Name, string Module)> _ownersByClass = [];

    public TypeOwners(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _ownersByName = HostTypes.ToDictionary(name => name, _ => Host);
    }

    /// <summary>Claims a name for a class, or for a section, which has no class of its own.</summary>
    public void Claim(string name, string module, Type? clrType)
    {
        if (clrType is not null && !_ownersByClass.TryAdd(clrType, (name, module)))
        {
            var first = _ownersByClass[clrType];
            _diagnostics.Add(
                DiagnosticCodes.DuplicateType, module, $"type '{name}'",
                $"The class '{clrType.Name}' is declared by '{first.Module}' as '{first.Name}' and by '{module}' again, so a link to it could mean either.",
                "Declare the class once; another module can link to it or extend it.");
        }
        else if (!_ownersByName.TryAdd(name, module))
        {
            _diagnostics.Add(
                DiagnosticCodes.DuplicateType, module, $"type '{name}'",
                $"The name is claimed by '{_ownersByName[name]}' and by '{module}', and a name can mean one type only.",
                "Rename one of the two; a type belongs to one module.");
        }
    }
}
