using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Cookbook;

/// <summary>
/// Declares each thing that a module can declare, as src/Alliance.Graph.Sdk/COOKBOOK.md shows it. It is composed, and
/// nobody makes its tables.
/// </summary>
public sealed class CookbookModule : GraphModule
{
    // begin manifest
    public override ModuleManifest Manifest { get; } =
        new("surveys", "Surveys", "What people in the countries say when they are asked.", "Survey team");

    // end

    public override void ConfigureModel(ModelBuilder model)
    {
        // begin table
        model.Entity<Survey>(survey =>
        {
            survey.ToTable("surveys_surveys").HasKey(s => s.Key);
            survey.HasOne<Country>().WithMany().HasForeignKey(s => s.CountryCode);
            survey.Property(s => s.Title).HasMaxLength(200);
            CoreModel.Provenance(survey, s => s.Provenance);
        });
        // end

        // begin value-table
        ValueList.Map(model.Entity<Survey>(), s => s.Findings);
        // end

        // begin link-table
        model.Entity<SurveyCountry>(link =>
        {
            link.ToTable("surveys_survey_countries").HasKey(l => new { l.SurveyKey, l.CountryCode });
            link.HasOne<Survey>().WithMany().HasForeignKey(l => l.SurveyKey);
            link.HasOne<Country>().WithMany().HasForeignKey(l => l.CountryCode);
        });
        // end

        // begin child-table
        model.Entity<SurveyFigure>(figure =>
        {
            figure.ToTable("surveys_figures").HasKey(f => f.Key);
            figure.HasOne<Survey>().WithMany().HasForeignKey(f => f.SurveyKey);
            CoreModel.Provenance(figure, f => f.Provenance);
        });
        // end

        model.Entity<SurveyQuestion>(question =>
        {
            question.ToTable("surveys_questions").HasKey(q => q.Key);
            question.HasOne<Survey>().WithMany().HasForeignKey(q => q.SurveyKey);
        });

        model.Entity<SurveyWave>(wave =>
        {
            wave.ToTable("surveys_waves").HasKey(w => w.Key);
            wave.HasOne<Survey>().WithMany().HasForeignKey(w => w.SurveyKey);
        });
    }

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        // begin node
        var survey = schema
            .Node<Survey>(s => s.Key, "A survey about what people in a country say.")
            .Field(s => s.Key, "Key of the survey.")
            .Field(s => s.Title, "Title of the survey, as its publisher has it.")
            .Field(s => s.Summary, "What the survey is about; null if nobody has written it.", uses: FieldUses.None)
            .Field(s => s.Kind, "How it asks.")
            .Field(s => s.Languages, "Languages in which it asks, as codes; none if that is not known.")
            .Field(s => s.Begun, "When asking began; null if it is not known.")
            .Field(s => s.Asked, "How many people were asked; null if it is not known.", name: "sampleSize")
            .Field(s => s.Provenance, "Where the row comes from and how sure it is.");
        // end

        // begin one
        survey.One<Country>("country", s => s.CountryCode, "Country whose survey it is.");
        // end

        // begin order
        survey.OrderByDescending(s => s.Year).OrderBy(s => s.Title);
        // end

        // begin searchable
        survey.Searchable(s => s.Title, s => s.Summary);
        // end

        // begin computed
        survey
            .Computed(
                "isLarge",
                s => s.Asked >= 1000,
                "Whether at least a thousand people were asked; null if it is not known how many."
            )
            .Computed(
                "yearsOfWork",
                s => PartialDateSpan.Years(s.Begun, s.Published),
                "Years from its beginning to its publication; null if one of the two is not known."
            )
            .Computed(
                "daysOfWork",
                s => PartialDateSpan.Days(s.Begun, s.Published),
                "Days between the two; null if one of them is not known to the day."
            )
            .Computed(
                "yearPublished",
                s => PartialDateYear.Of(s.Published),
                "Year in which it was published; null if it is not known."
            )
            .Computed(
                "countsFigures",
                s => Entities.Of<SurveyFigure>().Count(figure => figure.SurveyKey == s.Key),
                "How many figures it has."
            );
        // end

        // begin value
        schema
            .Value<Finding>("What a survey found.")
            .Field(f => f.Title, "What was found, as a sentence.")
            .Field(f => f.Percent, "Share of those who were asked, in percent; null if none is given.");
        survey.Field(s => s.Findings, "What was found.");
        // end

        // begin many-to-many
        survey
            .Through<SurveyCountry>(link => link.SurveyKey)
            .Connection<Country>("countries", link => link.CountryCode, "Countries in which it asks.");
        // end

        // begin many-to-many-in-one
        schema
            .Extend<Country>()
            .Section(
                "surveys",
                "What people in the country say.",
                section =>
                    section
                        .ConnectionThrough<SurveyCountry, Survey>(
                            "asking",
                            link => link.CountryCode,
                            link => link.SurveyKey,
                            "Surveys that ask in this country."
                        )
                        .Connection<Survey>("own", s => s.CountryCode, "Surveys of this country.")
            );
        // end

        // begin child-connection
        var surveyFigure = schema
            .Node<SurveyFigure>(f => f.Key, "A figure of a survey.")
            .OrderBy(f => f.Position)
            .Field(f => f.Key, "Key of the figure.")
            .Field(f => f.Name, "What the figure counts.")
            .Field(f => f.Value, "The number itself, in the unit that its name says.");
        survey.Connection<SurveyFigure>("figures", f => f.SurveyKey, "Figures of the survey, in their order.");
        // end

        // begin fact
        survey.Fact(s => s.Title, s => s.Published ?? s.Begun);
        // end

        // begin figures
        schema.Indicator(
            "survey-people-asked",
            "People asked",
            "People who answered a survey, in all countries in which it asks.",
            Unit.Count("people")
        );
        survey.Figures(figures =>
            figures
                .Number("survey-people-asked", s => s.Asked, s => "people asked")
                .Period(s => s.Year.ToString() ?? "year not known")
                .Country(s => s.CountryCode)
                .Provenance(s => s.Provenance)
        );
        // end

        // begin named-figures
        schema
            .Indicator(
                "survey-children-online",
                "Children online",
                "Children who are online every day, of all children who were asked.",
                Unit.Percent,
                "children online",
                "children online daily"
            )
            .Indicator(
                "survey-parents-worried",
                "Parents worried",
                "Parents who worry about what happens to their children online, of all who were asked.",
                Unit.Percent,
                "parents worried"
            );
        surveyFigure.Figures(figures =>
            figures
                .Named(f => f.Name, f => f.Value)
                .Period(f => f.Period)
                .About<Survey>(f => f.SurveyKey, s => s.CountryCode)
                .Provenance(f => f.Provenance)
        );
        // end

        // begin deprecated
        surveyFigure
            .Field(f => f.Remark, "A remark; always null.")
            .Deprecated("It was never filled. Use the notes of the survey.");
        // end

        // begin batch
        survey.Batch<string, int>(
            "daysSinceBegun",
            s => s.Key,
            async (keys, context, cancellationToken) =>
            {
                var today = DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime);
                var begun = await context
                    .Query<Survey>()
                    .Where(s => keys.Contains(s.Key) && s.Begun != null)
                    .ToDictionaryAsync(s => s.Key, s => s.Begun!.Value, cancellationToken);
                return begun.ToDictionary(
                    entry => entry.Key,
                    entry => today.DayNumber - entry.Value.FirstDay.DayNumber
                );
            },
            "Days since asking began, counted from the first day that the date can mean; null if it is not known."
        );
        // end

        // begin visible
        survey.VisibleTo(caller =>
            s =>
                s.IsPublic
                || caller.Is(CallerRole.Secretariat)
                || caller.ReportsFor(s.CountryCode)
                || caller.Reviews("surveys")
        );
        // end

        // begin without-history
        schema
            .Node<SurveyWave>(w => w.Key, "A time at which a survey asks again.")
            .WithoutHistory()
            .OrderByDescending(w => w.Number)
            .Field(w => w.Key, "Key of the wave.")
            .Field(w => w.Number, "Which time it is, counted from one.");
        // end

        // begin root
        schema
            .Root()
            .Connection<Survey>(
                "surveys",
                "Surveys of all countries.",
                "keys",
                "Only the surveys with these keys.",
                codes => codes.By(s => s.Key, text => text)
            )
            .Lookup<Survey>("survey", "key", "Key of the survey.", "One survey by its key.")
            .LookupOrFirst<SurveyWave>(
                "surveyWave",
                "key",
                "Key of the wave; without it the latest is given.",
                "One wave by its key, or the latest."
            )
            .LookupByName<Survey>(
                "surveyByTitle",
                s => new KnownName(s.Key, s.Title, s.Key),
                "text",
                "A title, in any case.",
                "The survey that a text names; null with a code if it names none, or several."
            );
        // end
    }

    public override void ConfigureImports(ImportBuilder imports)
    {
        // begin import
        var rows = imports
            .File<SurveyRow, Survey>("surveys.json", row => row.Id, "Surveys, a row each.")
            .Starter(typeof(CookbookModule).Assembly, "surveys.json")
            .Map(map =>
                map.Map(survey => survey.Key, row => row.Id)
                    .Map(survey => survey.Year, row => row.Published == null ? null : (int?)row.Published.Value.Year)
                    .Map(survey => survey.IsPublic, row => row.Embargo == null)
                    .Map(survey => survey.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode);
        // end

        // begin own-rules
        rows.NotBlank(row => row.Id, row => row.Title, row => row.Summary)
            .NoRepeats(row => row.Languages)
            .Unique(row => row.Title, survey => survey.Title)
            .YearBetween(1950, 2100, row => row.Published)
            .Check(
                row => row.Asked,
                row => row.Asked is null or > 0,
                "A survey that asked nobody is none.",
                "Write how many were asked, or null if it is not known."
            )
            .CheckEach(
                row => row.Findings,
                finding => finding.Percent,
                (_, finding) => finding.Percent is null or (>= 0 and <= 100),
                "A share is between 0 and 100 percent.",
                "Read the source again; a number of people belongs into 'figures'."
            );
        // end

        // begin read-back
        rows.NotKept(row => row.Embargo)
            .ReadBack(row => row.Embargo, survey => survey.IsPublic ? null : "not public");
        // end

        // begin many-to-many-import
        rows.ReferencesMany<Country, CountryCode>(row => row.Countries)
            .Children<CountryCode, SurveyCountry>(
                row => row.Countries,
                link => link.SurveyKey,
                links => links.Map(link => link.CountryCode, (_, code) => code)
            );
        // end

        // begin children
        rows.Children<FigureRow, SurveyFigure>(
            row => row.Figures,
            figure => figure.SurveyKey,
            figures =>
                figures
                    .Key(figure => figure.Key, item => item.Name)
                    .Position(figure => figure.Position)
                    .Map(figure => figure.Provenance, (row, item) => row.ToProvenance())
                    .NotFilled(figure => figure.Remark)
                    .NotKept(item => item.Unit)
                    .ReadBack(item => item.Unit, figure => null)
        );
        // end

        // begin numbered-children
        rows.Children<string, SurveyQuestion>(
            row => row.Questions,
            question => question.SurveyKey,
            questions =>
                questions
                    .NumberedKey(question => question.Key, "question")
                    .Map(question => question.Text, (_, text) => text)
        );
        // end

        // begin rows
        imports
            .Rows<WaveRow, SurveyWave>(
                row => ComposedKey.Of(row.SurveyId, row.Number),
                "Waves, which come through the graph only."
            )
            .Map(map =>
                map.Map(wave => wave.Key, row => ComposedKey.Of(row.SurveyId, row.Number))
                    .Map(wave => wave.SurveyKey, row => row.SurveyId)
            )
            .References<Survey>(row => row.SurveyId)
            .Agrees<Survey, CountryCode>(row => row.SurveyId, row => row.CountryCode, survey => survey.CountryCode);
        // end
    }

    // begin audits
    public override void ConfigureAudits(AuditBuilder audits) =>
        audits
            .Rows<Survey>()
            .Once(survey => survey.CountryCode, survey => survey.Title)
            .InOrder(survey => survey.Begun, survey => survey.Published)
            .NotBefore(1950, survey => survey.Begun, "Nobody asked such questions before.")
            .Check(
                AuditRules.Year,
                survey => survey.Title,
                survey => survey.Title.EndsWith('?') ? "The title is a question." : null,
                "Write the title of the survey."
            )
            .RecordedForEach();

    // end

    // begin report
    public override void ConfigureReport(ReportBuilder report) =>
        report.Section(
            "surveys",
            "Surveys",
            "What people in the countries of the round say, as far as they were asked.",
            section =>
                section
                    .Count(
                        "surveys",
                        "Surveys of these countries.",
                        "query Surveys($countries: [CountryCode!]!) { surveys(where: { country: { code: { in: $countries } } }) { totalCount } }",
                        form => form.SeenBySecretariat()
                    )
                    .Table(
                        "years",
                        "Surveys with their years and kinds.",
                        """
                        query Years($countries: [CountryCode!]!) {
                          surveys(where: { country: { code: { in: $countries } } }) { nodes { title yearPublished kind sampleSize } }
                        }
                        """,
                        form => form.Heading("sampleSize", "Asked").StackedBars("yearPublished", "kind", "sampleSize")
                    )
                    .Table(
                        "countries",
                        "Countries and their surveys.",
                        """
                        query Countries($countries: [CountryCode!]!) {
                          countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) { nodes { name surveys { own { totalCount } } } }
                        }
                        """,
                        form => form.Bars("name", "surveys.own.totalCount")
                    )
                    .Table(
                        "course",
                        "How many were asked over the years.",
                        """
                        query Course($countries: [CountryCode!]!) {
                          surveys(where: { country: { code: { in: $countries } } }, order: [{ yearPublished: ASC }]) { nodes { yearPublished sampleSize } }
                        }
                        """,
                        form => form.Lines("yearPublished", "sampleSize")
                    )
        );
    // end
}
