using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Data.RowAudits.Rules;
using Alliance.Graph.Domain;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Auditing;

public sealed class AuditOnSqlite() : AuditSpecification(DatabaseProviderKind.Sqlite);

public sealed class AuditOnPostgreSql() : AuditSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Each rule with a row that offends it, among the starter data, of which nothing else does.</summary>
public abstract class AuditSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const string Sentence = "The police of the country runs a programme for schools and trains teachers.";

    protected override ComposedGraph Graph => ReadyDatabase.Graph;

    [SkippableFact]
    public async Task The_starter_data_passes()
    {
        var report = await AuditAsync();

        Assert.Empty(report.Offences);
        Assert.Equal(1470, report.Rows);
    }

    [SkippableFact]
    public async Task Dates_that_cannot_have_happened_so_offend()
    {
        await SpoilDatesAsync();

        await AssertOffencesAsync(
            "AllianceEvent launch-2012 order endsOn",
            "BlockingScheme au-blocking-s313 order endedOn",
            "Country AM order joinedOn",
            "Hotline at-hotline-stopline order inhopeSince",
            "IcseAccess au-icse order connectedOn",
            "Law al-law-144-2013 order inForceOn",
            "Law al-law-144-2013 order repealedOn",
            "Law al-law-144-2013 order repealedOn",
            "PoliceUnit al-unit-cyber order endedOn",
            "TreatyStatus al-treaty-budapest-convention order signedOn",
            "TreatyStatus no-treaty-crc-opsc order entryIntoForceOn",
            "TreatyStatus se-treaty-crc-opsc order boundOn",
            "TreatyStatus se-treaty-crc-opsc order entryIntoForceOn"
        );
    }

    [SkippableFact]
    public async Task Dates_of_which_little_is_known_offend_only_if_no_day_fits()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context
                .Set<PoliceUnit>()
                .Where(row => row.Key == "al-unit-cyber")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.EstablishedOn, Date("2014-06-01"))
                        .SetProperty(row => row.EndedOn, Date("2014"))
                );
            await context
                .Set<Hotline>()
                .Where(row => row.Key == "at-hotline-stopline")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.InhopeSince, Date("1999")));
        }

        await AssertOffencesAsync();
    }

    [SkippableFact]
    public async Task One_fact_in_two_rows_offends()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context
                .Set<TreatyStatus>()
                .Where(row => row.Key == "se-treaty-lanzarote-convention")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Instrument, TreatyInstrument.CrcOpsc));
            context.AddRange(
                ProgrammeOf("SE", "se-awareness-a", "Day of action", "Short one."),
                ProgrammeOf("SE", "se-awareness-b", "Day of action", "Short one."),
                ProgrammeOf("NO", "no-awareness-a", "Day of action", "Short one."),
                ProgrammeOf("NO", "no-awareness-b", "First title", Sentence),
                ProgrammeOf(
                    "NO",
                    "no-awareness-c",
                    "Second title",
                    Sentence.Replace(" a ", "  a ", StringComparison.Ordinal)
                )
            );
            await context.SaveChangesAsync();
        }

        await AssertOffencesAsync(
            "Programme no-awareness-c same-fact summary",
            "Programme se-awareness-b same-fact ",
            "TreatyStatus se-treaty-lanzarote-convention same-fact countryCode', 'instrument"
        );
    }

    [SkippableFact]
    public async Task A_row_of_one_country_that_speaks_of_another_offends()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(
                ProgrammeOf("SE", "se-awareness-a", "Week of the media in Norway", "Short one."),
                ProgrammeOf(
                    "GB",
                    "gb-awareness-a",
                    "Week of the media in Northern Ireland",
                    "With Norway and the United Kingdom."
                )
            );
            await context.SaveChangesAsync();
            await context
                .Set<Commitment>()
                .Where(row => row.Key == "c-al-unit-cyber")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RelatedKey, "se-law-grooming-2009"));
        }

        await AssertOffencesAsync(
            "Commitment c-al-unit-cyber other-country ",
            "Programme se-awareness-a other-country title"
        );
    }

    [SkippableFact]
    public async Task A_sentence_for_many_countries_offends_unless_notes_say_for_how_many()
    {
        string[] codes = ["SE", "NO", "DK", "FI", "EE"];
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(codes.Select(code => ProgrammeOf(code, $"{code}-five", code, Sentence)));
            context.AddRange(
                codes
                    .Append("LV")
                    .Select(code =>
                        ProgrammeOf(
                            code,
                            $"{code}-six",
                            code,
                            "Six " + Sentence,
                            code switch
                            {
                                "SE" => "Said of 6 countries together.",
                                "NO" => "Said of 5 countries together.",
                                _ => null,
                            }
                        )
                    )
            );
            await context.SaveChangesAsync();
        }

        await AssertOffencesAsync(
            "Programme DK-six boilerplate summary",
            "Programme EE-six boilerplate summary",
            "Programme FI-six boilerplate summary",
            "Programme LV-six boilerplate summary",
            "Programme NO-six boilerplate summary"
        );
    }

    [SkippableFact]
    public async Task A_source_that_is_none_offends()
    {
        string[] sources =
        [
            "the internet",
            "www.example.org/page",
            "https://localhost/page",
            "https://192.0.2.1/page",
            "ftp://example.org/page",
            "A report of the ministry",
            "Report 7",
            "Report of the ministry of 2 May 2010",
            "Report of the ministry No. 7",
        ];
        string[] good = ["https://www.coe.int/page", "UN document CRC/C/OPSC/BIH/Q/1 of 2 September 2010"];
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(
                sources
                    .Concat(good)
                    .Select(
                        (source, number) =>
                            ProgrammeOf("SE", $"se-{number}", $"Programme {number}", "Short one.", source: source)
                    )
            );
            context.Add(
                ProgrammeOf(
                    "SE",
                    "se-general",
                    "Programme",
                    "Short one.",
                    source: "general knowledge; verify against Statens medieråd",
                    confidence: Confidence.GeneralKnowledge,
                    quality: SourceQuality.GeneralKnowledge
                )
            );
            context.Add(
                ProgrammeOf(
                    "SE",
                    "se-wherever",
                    "Programme of all",
                    "Short one.",
                    source: "general knowledge",
                    confidence: Confidence.GeneralKnowledge,
                    quality: SourceQuality.GeneralKnowledge
                )
            );
            await context.SaveChangesAsync();
        }

        await AssertOffencesAsync([
            .. sources.Select((_, number) => $"Programme se-{number} source source"),
            "Programme se-wherever source source",
        ]);
    }

    [SkippableFact]
    public async Task A_row_that_claims_a_source_which_was_not_read_offends()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(
                ProgrammeOf(
                    "SE",
                    "se-a",
                    "First",
                    "Short one.",
                    source: "general knowledge; verify against Statens medieråd"
                ),
                ProgrammeOf(
                    "SE",
                    "se-b",
                    "Second",
                    "Short one.",
                    source: "Chart of signatures of ETS No. 185 (not read here)"
                ),
                ProgrammeOf(
                    "SE",
                    "se-c",
                    "Third",
                    "Short one.",
                    source: "Chart of signatures of ETS No. 185 (not read here)",
                    confidence: Confidence.GeneralKnowledge,
                    quality: SourceQuality.GeneralKnowledge
                )
            );
            await context.SaveChangesAsync();
        }

        await AssertOffencesAsync("Programme se-a sourced source", "Programme se-b sourced source");
    }

    [SkippableFact]
    public async Task A_kind_of_source_that_does_not_fit_how_sure_the_row_is_offends()
    {
        var day = new DateOnly(2026, 11, 30);
        const string place = "general knowledge; verify against Statens medieråd";
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(
                ProgrammeOf("SE", "se-a", "First", "Short one.", quality: null),
                ProgrammeOf("SE", "se-b", "Second", "Short one.", quality: SourceQuality.GeneralKnowledge),
                ProgrammeOf(
                    "SE",
                    "se-c",
                    "Third",
                    "Short one.",
                    source: place,
                    confidence: Confidence.GeneralKnowledge
                ),
                ProgrammeOf(
                    "SE",
                    "se-d",
                    "Fourth",
                    "Short one.",
                    source: place,
                    confidence: Confidence.GeneralKnowledge,
                    quality: null
                ),
                ProgrammeOf("SE", "se-e", "Fifth", "Short one.", source: "Made up", confidence: Confidence.Synthetic),
                ProgrammeOf(
                    "SE",
                    "se-f",
                    "Sixth",
                    "Short one.",
                    source: place,
                    confidence: Confidence.GeneralKnowledge,
                    quality: SourceQuality.GeneralKnowledge,
                    checkedOn: day
                ),
                ProgrammeOf(
                    "SE",
                    "se-g",
                    "Seventh",
                    "Short one.",
                    "Looked for and not found.",
                    place,
                    Confidence.GeneralKnowledge,
                    SourceQuality.GeneralKnowledge,
                    day
                ),
                ProgrammeOf("SE", "se-h", "Eighth", "Short one.", quality: SourceQuality.Primary, checkedOn: day)
            );
            await context.SaveChangesAsync();
        }

        await AssertOffencesAsync([
            .. "bce".Select(letter => $"Programme se-{letter} quality quality"),
            "Programme se-f quality checkedOn",
        ]);
    }

    [SkippableFact]
    public async Task An_address_of_which_nobody_has_said_who_publishes_there_offends()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            context.AddRange(
                ProgrammeOf("SE", "se-a", "First", "Short one.", source: "https://example.org/page"),
                ProgrammeOf("SE", "se-b", "Second", "Short one.", source: "https://WWW.COE.INT/page")
            );
            await context.SaveChangesAsync();
        }

        await AssertOffencesAsync("Programme se-a publisher source");
    }

    [SkippableFact]
    public async Task A_commitment_of_another_year_than_its_fact_offends()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context
                .Set<Commitment>()
                .Where(row => row.Key == "c-al-treaty-crc-opsc")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Year, 2007));
            await context
                .Set<Commitment>()
                .Where(row => row.Key == "c-al-treaty-budapest-convention")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Year, (int?)null));
        }

        await AssertOffencesAsync("Commitment c-al-treaty-crc-opsc year year");
    }

    [SkippableFact]
    public async Task Each_rule_and_each_declaration_of_a_module_has_a_row_here_that_offends_it()
    {
        await SpoilDatesAsync();
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context
                .Set<TreatyStatus>()
                .Where(row => row.Key == "se-treaty-lanzarote-convention")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Instrument, TreatyInstrument.CrcOpsc));
            await context
                .Set<TreatyStatus>()
                .Where(row => row.Key == "fi-treaty-lanzarote-convention")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.BoundOn, Date("2006"))
                        .SetProperty(row => row.LatestStatusSource, "the chart")
                );
            await context
                .Set<Hotline>()
                .Where(row => row.Key == "al-hotline-isigurt")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.InhopeSince, Date("2014")));
            await context
                .Set<NetworkFigure>()
                .Where(row => row.Key == "inhope-2010")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Date, PartialDate.Parse("2012")));
            await context
                .Set<IcseConnection>()
                .Where(row => row.Key == "be-icse")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.CountryCode, CountryCode.Parse("AU", null)));
            await context
                .Set<Commitment>()
                .Where(row => row.Key == "c-al-treaty-crc-opsc")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Year, 2007));
            context.AddRange(
                new[] { "SE", "NO", "DK", "FI", "EE", "LV" }.Select(code =>
                    ProgrammeOf(code, $"{code}-a", code, Sentence)
                )
            );
            context.AddRange(
                ProgrammeOf("SE", "se-b", "Week of the media in Norway", "Short one."),
                ProgrammeOf("SE", "se-c", "First", "Short one.", source: "the internet"),
                ProgrammeOf(
                    "SE",
                    "se-d",
                    "Second",
                    "Short one.",
                    source: "general knowledge; verify against Statens medieråd"
                ),
                ProgrammeOf("SE", "se-e", "Third", "Short one.", quality: SourceQuality.GeneralKnowledge),
                ProgrammeOf("SE", "se-f", "Fourth", "Short one.", source: "https://example.org/page")
            );
            await context.SaveChangesAsync();
        }

        Assert.Equal(
            new DataAudit(Database).Rules.Order(),
            (await AuditAsync()).Offences.Select(offence => offence.Rule).Distinct().Order()
        );
        Assert.Empty(await DeclarationsWithoutOffenceAsync());
    }

    [SkippableFact]
    public void The_rules_are_named() =>
        Assert.Equal(
            [
                AuditRules.Order,
                AuditRules.SameFact,
                AuditRules.OtherCountry,
                AuditRules.Boilerplate,
                AuditRules.Source,
                AuditRules.Sourced,
                AuditRules.Quality,
                AuditRules.Publisher,
                AuditRules.Year,
            ],
            new DataAudit(Database).Rules
        );

    private static PartialDate? Date(string text) => PartialDate.Parse(text);

    private static Programme ProgrammeOf(
        string country,
        string key,
        string title,
        string summary,
        string? notes = null,
        string source = "https://www.coe.int/page",
        Confidence confidence = Confidence.Sourced,
        SourceQuality? quality = SourceQuality.Secondary,
        DateOnly? checkedOn = null
    ) =>
        new()
        {
            Key = key,
            CountryCode = CountryCode.Parse(country, null),
            Title = title,
            Organisation = "Police",
            Audiences = [Audience.Children],
            IsOfSaferInternetCentre = false,
            Summary = summary,
            Notes = notes,
            Provenance = new Provenance
            {
                Source = source,
                Confidence = confidence,
                Quality = quality,
                CheckedOn = checkedOn,
            },
        };

    /// <summary>Of each order of dates that a module declares one that cannot be.</summary>
    private async Task SpoilDatesAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context
            .Set<TreatyStatus>()
            .Where(row => row.Key == "se-treaty-crc-opsc")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SignedOn, Date("2009-03")));
        await context
            .Set<TreatyStatus>()
            .Where(row => row.Key == "no-treaty-crc-opsc")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EntryIntoForceOn, Date("2001-09")));
        await context
            .Set<TreatyStatus>()
            .Where(row => row.Key == "al-treaty-budapest-convention")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SignedOn, Date("2001-11-22")));
        await context
            .Set<Hotline>()
            .Where(row => row.Key == "at-hotline-stopline")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.InhopeSince, Date("1998")));
        await context
            .Set<PoliceUnit>()
            .Where(row => row.Key == "al-unit-cyber")
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.EstablishedOn, Date("2014"))
                    .SetProperty(row => row.EndedOn, Date("2013-12-31"))
            );
        await context
            .Set<BlockingScheme>()
            .Where(row => row.Key == "au-blocking-s313")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedOn, Date("2010")));
        await context
            .Set<Law>()
            .Where(row => row.Key == "al-law-144-2013")
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.InForceOn, Date("2012-05-01"))
                    .SetProperty(row => row.RepealedOn, Date("2011"))
            );
        await context
            .Set<IcseConnection>()
            .Where(row => row.Key == "au-icse")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConnectedOn, Date("2008")));
        await context
            .Set<AllianceEvent>()
            .Where(row => row.Key == "launch-2012")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndsOn, Date("2012-12-04")));
        await context
            .Set<Country>()
            .Where(row => row.Code == CountryCode.Parse("AM", null))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.JoinedOn, Date("2011")));
    }

    /// <summary>Asks each declared check, and each declared identity, of all rows of its type.</summary>
    private async Task<List<string>> DeclarationsWithoutOffenceAsync()
    {
        var unmet = new List<string>();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        foreach (var audit in Database.Graph.Audits)
        {
            var rows = (
                (IQueryable<object>)
                    typeof(DbContext)
                        .GetMethod(nameof(DbContext.Set), [])!
                        .MakeGenericMethod(audit.EntityType)
                        .Invoke(context, null)!
            )
                .AsNoTracking()
                .ToList();
            unmet.AddRange(
                audit
                    .Checks.Index()
                    .Where(check => !rows.Exists(row => check.Item.Problem(row) is not null))
                    .Select(check => $"{audit.EntityType.Name} {check.Index} {check.Item.Rule} {check.Item.Field}")
            );
            unmet.AddRange(
                audit
                    .Identities.Where(identity =>
                        rows.CountBy(row => string.Join('|', identity.Values(row))).All(told => told.Value == 1)
                    )
                    .Select(identity => $"{audit.EntityType.Name} {string.Join(' ', identity.Fields)}")
            );
        }

        return unmet;
    }

    private Task<AuditReport> AuditAsync() => new DataAudit(Database).RunAsync();

    private async Task AssertOffencesAsync(params string[] expected)
    {
        var offences = (await AuditAsync()).Offences;
        Assert.Equal(expected, offences.Select(Text));
        Assert.All(offences, offence => Assert.EndsWith(".", offence.Problem, StringComparison.Ordinal));
        Assert.All(offences, offence => Assert.EndsWith(".", offence.Remedy, StringComparison.Ordinal));
    }

    private static string Text(AuditOffence offence) => $"{offence.Type} {offence.Key} {offence.Rule} {offence.Field}";
}
