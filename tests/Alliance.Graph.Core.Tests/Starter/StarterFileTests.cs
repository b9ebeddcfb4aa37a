using System.Text.Json.Nodes;

namespace Alliance.Graph.Core.Tests.Starter;

public class StarterFileTests
{
    public static TheoryData<string> FileNames => [.. StarterFile.All.Select(file => file.Import.FileName)];

    [Theory]
    [InlineData("countries.json", 54)]
    [InlineData("country-names.json", 180)]
    [InlineData("reports.json", 123)]
    [InlineData("commitments.json", 405)]
    [InlineData("policy-targets.json", 4)]
    [InlineData("operational-goals.json", 7)]
    [InlineData("potential-actions.json", 26)]
    [InlineData("events.json", 26)]
    [InlineData("documents.json", 21)]
    public void A_starter_file_has_all_its_rows_under_keys_of_their_own(string fileName, int count)
    {
        var file = StarterFile.Named(fileName);

        Assert.Equal(count, file.Rows.Count);
        Assert.Equal(count, file.ReadRows().Select(file.Import.Key).Distinct().Count());
    }

    [Fact]
    public void Every_embedded_file_has_an_import() =>
        Assert.Equal(
            typeof(CoreModule)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
                .Order(),
            StarterFile.All.Select(file => file.Import.FileName).Order()
        );

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Every_row_is_read_field_by_field_without_loss(string fileName)
    {
        var file = StarterFile.Named(fileName);

        Assert.All(
            file.Rows,
            json =>
            {
                var readBack = StarterJson.FromObject(StarterJson.ToRow(json, file.Import.RowType)).AsObject();
                foreach (
                    var (name, _) in readBack
                        .Where(field => field.Value is null && !json.ContainsKey(field.Key))
                        .ToList()
                )
                {
                    readBack.Remove(name);
                }

                AssertSame(json, readBack);
            }
        );
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Every_row_becomes_an_entity_with_every_property_filled(string fileName)
    {
        var file = StarterFile.Named(fileName);

        Assert.All(
            file.Rows,
            json =>
            {
                var entity = file.Import.Map(StarterJson.ToRow(json, file.Import.RowType));

                Assert.IsType(file.Import.EntityType, entity);
                AssertSame(ExpectedEntity.Of(fileName, json), StarterJson.FromObject(entity));
            }
        );
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Every_row_follows_the_rules_of_its_file(string fileName)
    {
        var file = StarterFile.Named(fileName);

        Assert.All(file.ReadRows(), row => Assert.DoesNotContain(file.Import.Checks, check => !check.IsValid(row)));
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Every_key_that_a_row_names_exists(string fileName)
    {
        var file = StarterFile.Named(fileName);

        Assert.All(
            file.Import.References,
            reference =>
            {
                var target = StarterFile.All.Single(other => other.Import.EntityType == reference.Target);
                var keys = target.ReadRows().Select(target.Import.Key).ToHashSet();

                Assert.All(file.ReadRows().SelectMany(reference.Keys), key => Assert.Contains(key, keys));
            }
        );
    }

    [Theory]
    [InlineData("events.json", "participatingCountryCodes")]
    [InlineData("documents.json", "aboutCountryCodes")]
    public void The_countries_that_a_row_lists_become_links_of_that_row(string fileName, string field)
    {
        var file = StarterFile.Named(fileName);
        var links = Assert.Single(file.Import.Children);

        Assert.Contains(file.Rows, row => row[field] is not null);
        Assert.All(
            file.Rows,
            json =>
            {
                var expected = (json[field]?.AsArray() ?? []).Select(code => new JsonObject
                {
                    [char.ToLowerInvariant(links.ParentProperty[0]) + links.ParentProperty[1..]] = json[
                        "id"
                    ]!.DeepClone(),
                    ["countryCode"] = code!.DeepClone(),
                });

                AssertSame(
                    new JsonArray([.. expected]),
                    new JsonArray([
                        .. links.Create(StarterJson.ToRow(json, file.Import.RowType)).Select(StarterJson.FromObject),
                    ])
                );
            }
        );
    }

    private static void AssertSame(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}, but got {actual}.");
}
