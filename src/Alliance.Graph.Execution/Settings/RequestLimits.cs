namespace Alliance.Graph.Execution.Settings;

/// <summary>
/// What one request may ask for. Each limit is looked at before the work that it protects begins. Configuration:
/// <c>Limits:</c>
/// and the name.
/// </summary>
public sealed record RequestLimits
{
    /// <summary>Words and signs of a document (<c>TOKENS_LIMIT</c>), counted before it is parsed.</summary>
    public int Tokens { get; init; } = 5000;

    /// <summary>
    /// Levels of a document's syntax tree, values and types too, about two for each level of fields
    /// (<c>DEPTH_LIMIT</c>), counted
    /// while it is parsed.
    /// </summary>
    public int SyntaxDepth { get; init; } = 64;

    /// <summary>
    /// Levels of fields with fragments expanded (<c>DEPTH_LIMIT</c>), counted before fragments are followed.
    /// </summary>
    public int FieldDepth { get; init; } = 20;

    /// <summary>Fields with fragments expanded (<c>FIELDS_LIMIT</c>), counted before fragments are followed.</summary>
    public int Fields { get; init; } = 500;

    /// <summary>Fields with another name in the answer, with fragments expanded (<c>ALIASES_LIMIT</c>).</summary>
    public int Aliases { get; init; } = 30;

    /// <summary>Directives with fragments expanded (<c>DIRECTIVES_LIMIT</c>).</summary>
    public int Directives { get; init; } = 50;

    /// <summary>Directives at one place (<c>DIRECTIVES_LIMIT</c>).</summary>
    public int DirectivesPerPlace { get; init; } = 4;

    /// <summary>
    /// Lists of fields, interfaces or types within each other below <c>__schema</c> and <c>__type</c>
    /// (<c>INTROSPECTION_LIMIT</c>): the schema has cycles, and each round multiplies the answer.
    /// </summary>
    public int IntrospectionDepth { get; init; } = 2;

    /// <summary>
    /// Lists of the schema's parts (types, fields, arguments …) below <c>__schema</c> and <c>__type</c> in all, with
    /// fragments expanded
    /// (<c>INTROSPECTION_LIMIT</c>). Tools that ask for the whole schema need 9, and each further one can name all of
    /// it again.
    /// </summary>
    public int IntrospectionLists { get; init; } = 12;

    /// <summary>Errors after which validation stops.</summary>
    public int ValidationErrors { get; init; } = 5;

    /// <summary>Conditions of a filter (<c>FILTER_LIMIT</c>), in the document and in variables.</summary>
    public int FilterConditions { get; init; } = 64;

    /// <summary>Parts of a filter's lists of <c>and</c> and <c>or</c> together (<c>FILTER_LIMIT</c>).</summary>
    public int FilterParts { get; init; } = 128;

    /// <summary>Links that follow each other in a filter (<c>FILTER_LIMIT</c>).</summary>
    public int FilterLinks { get; init; } = 5;

    /// <summary><c>and</c>, <c>or</c> and <c>not</c> within each other (<c>FILTER_LIMIT</c>).</summary>
    public int FilterNesting { get; init; } = 16;

    /// <summary>Values of <c>in</c> and <c>nin</c> (<c>FILTER_LIMIT</c>).</summary>
    public int FilterValues { get; init; } = 500;

    /// <summary>Entries of an <c>order</c> (<c>ORDER_INVALID</c>).</summary>
    public int OrderKeys { get; init; } = 10;

    /// <summary>Keys of a <c>groupBy</c> (<c>GROUP_INVALID</c>).</summary>
    public int GroupKeys { get; init; } = 8;

    /// <summary>Ids that <c>nodes</c> takes at once (<c>IDS_LIMIT</c>).</summary>
    public int Ids { get; init; } = 50;

    /// <summary>Different words of a search, each of which is looked up on its own (<c>SEARCH_LIMIT</c>).</summary>
    public int SearchWords { get; init; } = 16;

    /// <summary>Cost of the fields of a request (<c>COST_LIMIT</c>), from the values of its variables.</summary>
    public double FieldCost { get; init; } = 100_000;

    /// <summary>
    /// Objects that the answer to a request can have (<c>COST_LIMIT</c>), from the values of its variables.
    /// </summary>
    public double TypeCost { get; init; } = 100_000;

    /// <summary>
    /// Cost of a table of all rows (<c>EXPORT_LIMIT</c>), of its fields and of its objects each; in the place of
    /// <see cref="FieldCost"/> and
    /// <see cref="TypeCost"/>. It is calculated from how many rows there are.
    /// </summary>
    public double ExportCost { get; init; } = 10_000_000;

    /// <summary>
    /// Half of all that makes a request expensive. Depths stay: tools that ask for the schema need them.
    /// </summary>
    public RequestLimits Halved() =>
        this with
        {
            Tokens = Half(Tokens),
            Fields = Half(Fields),
            Aliases = Half(Aliases),
            Directives = Half(Directives),
            FilterConditions = Half(FilterConditions),
            FilterParts = Half(FilterParts),
            FilterValues = Half(FilterValues),
            OrderKeys = Half(OrderKeys),
            GroupKeys = Half(GroupKeys),
            Ids = Half(Ids),
            SearchWords = Half(SearchWords),
            FieldCost = FieldCost / 2,
            TypeCost = TypeCost / 2,
            ExportCost = ExportCost / 2,
        };

    private static int Half(int limit) => (limit + 1) / 2;
}
