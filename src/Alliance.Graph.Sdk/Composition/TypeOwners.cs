using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Who declared which type of the graph: a name and a class have one owner each.</summary>
internal sealed class TypeOwners
{
    /// <summary>Owner of what the host itself declares.</summary>
    public const string Host = "the host";

    private static readonly string[] HostTypes =
    [
        "Query",
        "Mutation",
        "Subscription",
        "Node",
        "Error",
        "FieldDifference",
        "PageInfo",
        "PageCursor",
        "Module",
        "RateLimit",
        "Caller",
        "CallerRole",
        "Release",
        "ReleaseCount",
        "ReleaseFile",
        "DictionaryType",
        "DictionaryField",
        "DictionaryValue",
        "DictionaryKind",
        "SortEnumType",
        "SearchConnection",
        "SearchEdge",
        "SearchHit",
        "SearchableType",
        "ListAggregate",
        "ValueAggregate",
        "IntAggregate",
        "LongAggregate",
        "DecimalAggregate",
        "FloatAggregate",
        "StringAggregate",
        "PartialDateAggregate",
        "LocalDateAggregate",
        "DateTimeAggregate",
        "String",
        "Boolean",
        "Int",
        "Float",
        "ID",
        "Long",
        "Decimal",
        "CountryCode",
        "PartialDate",
        "LocalDate",
        "DateTime",
        "URL",
    ];

    // Of types that the host makes for nodes, sections, scalars, enums and lists of these, and for what can be done
    // with them. Clients that follow Relay's specification take
    // a type for a page by the end of its name: https://relay.dev/graphql/connections.htm#sec-Reserved-Types
    private static readonly string[] HostSuffixes =
    [
        "Input",
        "Payload",
        "Error",
        "Connection",
        "Edge",
        "ComparableField",
    ];

    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _ownersByName;
    private readonly Dictionary<Type, (string Name, string Module)> _ownersByClass = [];

    public TypeOwners(IEnumerable<GeneratedName> generated, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _ownersByName = HostTypes.ToDictionary(name => name, _ => Host);
        foreach (var name in generated)
        {
            ClaimName(name.Name, $"{Host} for {name.Node}", name.ModuleId);
        }
    }

    /// <summary>Claims a name for a class, or for a section, which has no class of its own.</summary>
    public void Claim(string name, string module, Type? clrType)
    {
        if (clrType is not null && !_ownersByClass.TryAdd(clrType, (name, module)))
        {
            var first = _ownersByClass[clrType];
            _diagnostics.Add(
                DiagnosticCodes.DuplicateType,
                module,
                $"type '{name}'",
                $"The class '{clrType.Name}' is declared by '{first.Module}' as '{first.Name}' and by '{module}' again, so a link to it could mean either.",
                "Declare the class once; another module can link to it or extend it."
            );
        }
        else if (HostSuffixes.FirstOrDefault(suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix)
        {
            _diagnostics.Add(
                DiagnosticCodes.InvalidName,
                module,
                $"type '{name}'",
                $"Names that end in '{suffix}' are reserved for the types that the host makes for what modules declare.",
                "Rename the type so that it ends otherwise."
            );
        }
        else
        {
            ClaimName(name, module, module);
        }
    }

    private void ClaimName(string name, string owner, string module)
    {
        if (!_ownersByName.TryAdd(name, owner))
        {
            _diagnostics.Add(
                DiagnosticCodes.DuplicateType,
                module,
                $"type '{name}'",
                $"The name is claimed by '{_ownersByName[name]}' and by '{owner}', and a name can mean one type only.",
                "Rename one of the two; a type belongs to one module. Types of the host are named after the node, or after the root field that lists it."
            );
        }
    }
}
