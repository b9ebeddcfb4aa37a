using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Data.RowAudits.Rules;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits;

/// <summary>
/// Reads all rows that state facts a second time and tells what a person should look at. Changes nothing.
/// </summary>
public sealed class DataAudit(AllianceDatabase database)
{
    private static readonly IAuditRule[] _rules =
    [
        new DeclaredRule(),
        new SameFactRule(),
        new OtherCountryRule(),
        new BoilerplateRule(),
        new SourceRule(),
        new QualityRule(),
        new PublisherRule(),
        new YearRule(),
    ];

    /// <summary>Names of all rules, those of modules among them.</summary>
    public IReadOnlyList<string> Rules { get; } =
    [
        .. new[]
        {
            AuditRules.Order,
            AuditRules.SameFact,
            AuditRules.OtherCountry,
            AuditRules.Boilerplate,
            AuditRules.Source,
            AuditRules.Sourced,
            AuditRules.Quality,
            AuditRules.Publisher,
            AuditRules.Year,
        }.Union(database.Graph.Audits.SelectMany(audit => audit.Checks).Select(check => check.Rule)),
    ];

    /// <summary>Reads one state of the database, whoever writes meanwhile.</summary>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public async Task<AuditReport> RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
            await database.Provider.RequireDatabaseAsync(context, cancellationToken);
            await using var look = await database.Provider.BeginLookAsync(context, cancellationToken);
            return Report(await AuditedRows.ReadAsync(database.Graph, context, cancellationToken));
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, database.Options) is { } fault)
        {
            throw fault;
        }
    }

    private static AuditReport Report(AuditedRows rows) =>
        new(
            [
                .. rows
                    .All.GroupBy(row => row.Type.Node.Name)
                    .Select(type => new TypeFigures(type.Key, CountsOf(type), SourcesOf(type))),
            ],
            [
                .. _rules
                    .SelectMany(rule => rule.Check(rows))
                    .OrderBy(offence => offence.Type, StringComparer.Ordinal)
                    .ThenBy(offence => offence.Key, StringComparer.Ordinal)
                    .ThenBy(offence => offence.Rule, StringComparer.Ordinal)
                    .ThenBy(offence => offence.Field, StringComparer.Ordinal),
            ]
        );

    private static List<SourceFigures> SourcesOf(IEnumerable<AuditedRow> rows) =>
        [
            .. rows.GroupBy(row => (row.Provenance.Confidence, row.Provenance.Quality))
                .OrderBy(group => group.Key)
                .Select(group => new SourceFigures(group.Key.Confidence, group.Key.Quality, group.Count())),
        ];

    private static Dictionary<Confidence, int> CountsOf(IEnumerable<AuditedRow> rows) =>
        rows.CountBy(row => row.Provenance.Confidence).ToDictionary(count => count.Key, count => count.Value);
}
