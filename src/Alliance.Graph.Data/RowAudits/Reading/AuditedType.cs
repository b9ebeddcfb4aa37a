using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.RowAudits.Reading;

/// <summary>A node whose rows say where they come from, and how its rows are read.</summary>
internal sealed class AuditedType
{
    private const string NotesName = "Notes";

    private readonly Func<object, object?> _key;
    private readonly Func<object, object?>? _country;
    private readonly PropertyInfo _provenance;
    private readonly PropertyInfo? _notes;
    private readonly IReadOnlyList<PropertyInfo> _texts;
    private readonly IReadOnlyList<PropertyInfo> _dates;
    private readonly IReadOnlyList<PropertyInfo> _stored;

    private AuditedType(NodeDefinition node, PropertyInfo provenance, RowAudit? audit)
    {
        Node = node;
        Audit = audit;
        _provenance = provenance;
        _key = node.Key.ToFunction<object?>();
        _country =
            node.ClrType == typeof(Country) ? _key
            : node.Fields.OfType<OneFieldDefinition>().FirstOrDefault(link => link.Target == typeof(Country))
                is { } link
                ? link.ForeignKey.ToFunction<object?>()
            : null;

        // Keys are no statements: neither the row's own nor those of rows that it links to.
        var keys = Properties([node.Key, .. node.Fields.OfType<OneFieldDefinition>().Select(field => field.ForeignKey)])
            .ToHashSet();
        var shown = Properties(
                node.Fields.OfType<ValueFieldDefinition>()
                    .Where(field => !field.IsComputed)
                    .Select(field => field.Selector)
            )
            .ToHashSet();
        _stored =
        [
            .. node
                .ClrType.GetProperties()
                .Where(property => property != provenance && !Properties([node.Key]).Contains(property)),
        ];
        _notes = _stored.FirstOrDefault(property =>
            property.Name == NotesName && property.PropertyType == typeof(string)
        );
        _texts =
        [
            .. _stored.Where(property =>
                property.PropertyType == typeof(string)
                && property != _notes
                && shown.Contains(property)
                && !keys.Contains(property)
                && !property.Name.EndsWith("Key", StringComparison.Ordinal)
            ),
        ];
        _dates = [.. _stored.Where(property => IsDate(property) || IsYear(property))];
    }

    /// <summary>The node.</summary>
    public NodeDefinition Node { get; }

    /// <summary>What its module declares; null if nothing.</summary>
    public RowAudit? Audit { get; }

    /// <summary>
    /// The nodes whose rows say where they come from; null for others, such as revisions, that state no facts, and
    /// observations, which
    /// only repeat what the rows say that they are read off.
    /// </summary>
    public static AuditedType? Of(NodeDefinition node, RowAudit? audit) =>
        node.ClrType != typeof(Observation)
        && node.ClrType != typeof(Fact)
        && Array.Find(node.ClrType.GetProperties(), property => property.PropertyType == typeof(Provenance))
            is { } provenance
            ? new AuditedType(node, provenance, audit)
            : null;

    public string KeyOf(object entity) => Text(_key(entity));

    public CountryCode? CountryOf(object entity) => (CountryCode?)_country?.Invoke(entity);

    public Provenance ProvenanceOf(object entity) => (Provenance)_provenance.GetValue(entity)!;

    public string? NotesOf(object entity) => (string?)_notes?.GetValue(entity);

    public IEnumerable<AuditedField<string>> TextsOf(object entity) =>
        _texts
            .Select(property => new AuditedField<string>(NameOf(property), (string?)property.GetValue(entity) ?? ""))
            .Where(text => text.Value.Length > 0);

    /// <summary>The years that a row tells of its fact.</summary>
    public IEnumerable<AuditedField<int>> YearsOf(object entity) =>
        _dates
            .Select(property => (property, Year: YearOf(property.GetValue(entity))))
            .Where(date => date.Year is not null)
            .Select(date => new AuditedField<int>(NameOf(date.property), date.Year!.Value));

    /// <summary>All that a row says, its key, its notes and its provenance left out.</summary>
    public string StatementOf(object entity) =>
        JsonSerializer.Serialize(
            _stored.Where(property => property != _notes).Select(property => Text(property.GetValue(entity)))
        );

    public static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            System.Collections.IEnumerable list => JsonSerializer.Serialize(list.Cast<object?>().Select(Text)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static IEnumerable<PropertyInfo> Properties(IEnumerable<LambdaExpression> selectors) =>
        selectors.Select(selector => selector.PropertyOf()).OfType<PropertyInfo>();

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsDate(PropertyInfo property) =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(PartialDate);

    private static bool IsYear(PropertyInfo property) =>
        property.Name.EndsWith("Year", StringComparison.Ordinal)
        && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(int);

    private static int? YearOf(object? value) =>
        value switch
        {
            PartialDate date => date.Year,
            int year => year,
            _ => null,
        };
}
