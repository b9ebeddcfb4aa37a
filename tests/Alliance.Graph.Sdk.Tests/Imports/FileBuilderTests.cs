using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Imports;

public class FileBuilderTests
{
    private static readonly LightRow Good = new()
    {
        Id = "kullen",
        CountryCode = CountryCode.Parse("SE"),
        KeeperIds = ["ann", "bo"],
        Title = "Kullen",
        Year = 1898,
        LitOn = PartialDate.FromYear(1900),
    };

    public static TheoryData<LightRow, string> BrokenRows =>
        new()
        {
            { Good with { Title = " " }, "title" },
            { Good with { Title = "" }, "title" },
            { Good with { Note = "\t" }, "note" },
            { Good with { Year = 1799 }, "year" },
            { Good with { Year = 2101 }, "year" },
            { Good with { LitOn = PartialDate.FromMonth(1750, 3) }, "litOn" },
            { Good with { KeeperIds = ["ann", "ann"] }, "keeperIds" },
            { Good with { Id = "Kullen" }, "id" },
        };

    public static TheoryData<LightRow> SoundRows =>
        [
            Good,
            Good with
            {
                Note = null,
                Year = null,
                LitOn = null,
                KeeperIds = null,
            },
            Good with
            {
                Year = 1800,
                LitOn = PartialDate.FromYear(2100),
                KeeperIds = [],
            },
        ];

    [Theory]
    [MemberData(nameof(BrokenRows))]
    public void A_row_that_breaks_a_rule_is_told_by_its_field(LightRow row, string field)
    {
        var broken = Assert.Single(Import().Checks, check => !check.IsValid(row));

        Assert.Equal(field, broken.Field);
        Assert.All([broken.Problem, broken.Remedy], text => Assert.EndsWith(".", text));
    }

    [Theory]
    [MemberData(nameof(SoundRows))]
    public void A_row_that_follows_the_rules_passes(LightRow row) =>
        Assert.DoesNotContain(Import().Checks, check => !check.IsValid(row));

    [Fact]
    public void A_row_becomes_an_entity_by_the_names_and_the_given_map()
    {
        var entity = (Light)Import().Map(Good);

        Assert.Equal(("kullen", "SE", "Kullen"), (entity.Key, entity.CountryCode.Value, entity.Title));
    }

    [Fact]
    public void A_row_is_read_off_what_it_became()
    {
        var import = Import();
        var parts = Assert.Single(import.Children).Create(Good).Reverse().ToList();

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["id"] = "kullen",
                ["countryCode"] = CountryCode.Parse("SE"),
                ["keeperIds"] = new object?[] { "ann", "bo" },
                ["title"] = "Kullen",
                ["note"] = null,
                ["year"] = null,
                ["litOn"] = null,
            },
            import.RowOf(import.Map(Good), _ => parts)
        );
    }

    [Fact]
    public void Where_a_row_comes_from_is_read_off_the_provenance()
    {
        var import = Import(imports =>
            imports
                .File<SourcedLightRow, SourcedLight>("lights.json", row => row.Id, "Lights.")
                .Map(map =>
                    map.Map(light => light.Key, row => row.Id).Map(light => light.From, row => row.ToProvenance())
                )
        );

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["id"] = "a",
                ["source"] = "A page.",
                ["confidence"] = Confidence.Compiled,
                ["unverifiedFields"] = null,
                ["quality"] = SourceQuality.Primary,
                ["checkedOn"] = null,
            },
            import.RowOf(
                import.Map(
                    new SourcedLightRow
                    {
                        Id = "a",
                        Source = "A page.",
                        Confidence = Confidence.Compiled,
                        Quality = SourceQuality.Primary,
                    }
                ),
                _ => []
            )
        );
    }

    [Fact]
    public void Without_a_map_the_names_alone_decide()
    {
        var import = Import(imports => imports.File<KeeperRow, Keeper>("keepers.json", row => row.Key, "Keepers."));

        Assert.Equal("ann", ((Keeper)import.Map(new KeeperRow { Key = "ann" })).Key);
    }

    [Fact]
    public void The_key_is_read_off_the_row_by_its_field() =>
        Assert.Equal(("id", "kullen"), (Import().KeyField, Import().Key(Good)));

    [Fact]
    public void References_name_the_field_and_read_the_keys()
    {
        var references = Import().References;

        Assert.Equal(
            [("countryCode", typeof(Country)), ("keeperIds", typeof(Keeper))],
            references.Select(reference => (reference.Field, reference.Target))
        );
        Assert.Equal([CountryCode.Parse("SE")], references[0].Keys(Good));
        Assert.Equal(["ann", "bo"], references[1].Keys(Good));
    }

    [Fact]
    public void A_null_reference_names_nothing()
    {
        var row = Good with { CountryCode = null, KeeperIds = null };

        Assert.All(Import().References, reference => Assert.Empty(reference.Keys(row)));
    }

    [Fact]
    public void Children_are_made_of_the_row_and_know_their_parent()
    {
        var children = Assert.Single(Import().Children);

        Assert.Equal(
            (typeof(Visit), nameof(Visit.LighthouseKey), "keeperIds"),
            (children.ChildType, children.ParentProperty, children.Field)
        );
        Assert.Equal(
            [("kullen", "ann", 1), ("kullen", "bo", 2)],
            children.Create(Good).Cast<Visit>().Select(visit => (visit.LighthouseKey, visit.KeeperKey, visit.Number))
        );
        Assert.Empty(children.Create(Good with { KeeperIds = null }));
    }

    [Fact]
    public void A_sourced_row_needs_a_source_without_a_word_of_its_module()
    {
        var row = new SourcedLightRow
        {
            Id = "a",
            Source = "",
            Confidence = Confidence.Sourced,
        };
        var import = Import(imports =>
            imports
                .File<SourcedLightRow, Keeper>("keepers.json", item => item.Id, "Keepers.")
                .Map(map => map.Map(keeper => keeper.Key, item => item.Id))
                .NotKept(
                    item => item.Source,
                    item => item.Confidence,
                    item => item.UnverifiedFields,
                    item => item.Quality,
                    item => item.CheckedOn
                )
                .ReadBack(item => item.Source, _ => "A page.")
                .ReadBack(item => item.Confidence, _ => Confidence.Sourced)
        );

        Assert.Equal("source", Assert.Single(import.Checks, check => !check.IsValid(row)).Field);
    }

    [Fact]
    public void A_sourced_row_says_where_it_comes_from()
    {
        var row = new SourcedLightRow
        {
            Id = "a",
            Source = "A page.",
            Confidence = Confidence.Compiled,
            UnverifiedFields = ["id"],
            Quality = SourceQuality.Secondary,
            CheckedOn = new DateOnly(2026, 11, 30),
        };
        var provenance = row.ToProvenance();

        Assert.Equal(("A page.", Confidence.Compiled), (provenance.Source, provenance.Confidence));
        Assert.Equal((SourceQuality.Secondary, new DateOnly(2026, 11, 30)), (provenance.Quality, provenance.CheckedOn));
        Assert.Null(provenance.SubmissionKey);
        Assert.Equal(["id"], provenance.UnverifiedFields);
        Assert.Empty(
            new SourcedLightRow
            {
                Id = "a",
                Source = "A page.",
                Confidence = Confidence.Compiled,
            }
                .ToProvenance()
                .UnverifiedFields
        );
    }

    [Fact]
    public void A_rule_for_items_names_each_item_that_breaks_it()
    {
        var builder = new ImportBuilder("lights");
        builder
            .Rows<LightRow, Light>(row => row.Id, "Lights.")
            .CheckEach(
                row => row.KeeperIds,
                keeper => keeper.Length,
                (row, keeper) => keeper != row.Id,
                "It keeps itself.",
                "Name a keeper."
            );

        var check = Assert.Single(Assert.Single(builder.Definitions).ItemChecks);

        Assert.Equal(["keeperIds[1].length"], check.FaultyFields(Good with { KeeperIds = ["ann", Good.Id, "bo"] }));
        Assert.Empty(check.FaultyFields(Good with { KeeperIds = null }));
    }

    [Fact]
    public void Rows_without_a_file_are_declared_like_those_of_one()
    {
        var builder = new ImportBuilder("lights");
        builder.Rows<KeeperRow, Keeper>(row => row.Key, "Keepers.").NotBlank(row => row.Key);

        var rows = Assert.IsType<EntryDefinition>(Assert.Single(builder.Definitions));

        Assert.Equal(
            ("rows of 'Keeper'", "Keepers.", "key", 1),
            (rows.Place, rows.Description, rows.KeyField, rows.Checks.Count)
        );
    }

    [Fact]
    public void A_starter_file_that_is_not_embedded_says_how_to_embed_it()
    {
        var import = Import(imports =>
            imports
                .File<KeeperRow, Keeper>("keepers.json", row => row.Key, "Keepers.")
                .Starter(typeof(FileBuilderTests).Assembly, "missing.json")
        );

        var exception = Assert.Throws<InvalidOperationException>(() => import.OpenStarter!());

        Assert.Contains("'missing.json'", exception.Message);
        Assert.Contains("EmbeddedResource", exception.Message);
    }

    private static ImportDefinition Import() =>
        Import(imports =>
            imports
                .File<LightRow, Light>("lights.json", row => row.Id, "Lights.")
                .Map(map => map.Map(light => light.Key, row => row.Id))
                .NotKept(row => row.Note, row => row.Year, row => row.LitOn)
                .References<Country>(row => row.CountryCode)
                .ReferencesMany<Keeper, string>(row => row.KeeperIds)
                .Check(
                    row => row.Id,
                    row => row.Id.All(char.IsAsciiLetterLower),
                    "The id has other characters.",
                    "Use lower-case letters."
                )
                .NotBlank(row => row.Title, row => row.Note)
                .YearBetween(1800, 2100, row => row.Year)
                .YearBetween(1800, 2100, row => row.LitOn)
                .NoRepeats(row => row.KeeperIds)
                .Children<string, Visit>(
                    row => row.KeeperIds,
                    visit => visit.LighthouseKey,
                    visits => visits.Map(visit => visit.KeeperKey, (_, id) => id).Position(visit => visit.Number)
                )
        );

    private static ImportDefinition Import(Action<ImportBuilder> imports) =>
        Assert.Single(GraphComposer.Compose([new TestModule("lights", imports: imports)]).Imports);

    public sealed record LightRow
    {
        public required string Id { get; init; }

        public CountryCode? CountryCode { get; init; }

        public List<string>? KeeperIds { get; init; }

        public required string Title { get; init; }

        public string? Note { get; init; }

        public int? Year { get; init; }

        public PartialDate? LitOn { get; init; }
    }

    private sealed class KeeperRow
    {
        public required string Key { get; init; }
    }

    private sealed class SourcedLightRow : SourcedRow
    {
        public required string Id { get; init; }
    }

    private sealed class SourcedLight
    {
        public required string Key { get; init; }

        public required Provenance From { get; init; }
    }

    private sealed class Light
    {
        public required string Key { get; init; }

        public required CountryCode CountryCode { get; init; }

        public required string Title { get; init; }
    }
}
