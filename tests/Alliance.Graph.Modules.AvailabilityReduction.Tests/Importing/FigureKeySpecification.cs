using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Importing;

public sealed class FigureKeyOnSqlite() : FigureKeySpecification(DatabaseProviderKind.Sqlite);

public sealed class FigureKeyOnPostgreSql() : FigureKeySpecification(DatabaseProviderKind.PostgreSql);

public abstract class FigureKeySpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task Figures_whose_parts_hold_the_separator_are_all_kept()
    {
        var hotline = Hotline("xa", Figure("a:b", "c"), Figure("a", "b:c"), Figure("a\\", "b"), Figure("a", "\\:b"));
        var other = Hotline("xa:a", Figure("b", "c"));

        await ImportAsync(hotline, other);

        await using var context = await Database.Contexts.CreateDbContextAsync();
        var figures = await context
            .Set<HotlineMetric>()
            .Where(metric => metric.HotlineKey.StartsWith("xa"))
            .ToListAsync();
        Assert.Equal(5, figures.Count);
        Assert.Contains(figures, figure => (figure.Key, figure.Name, figure.Period) == ("xa:a\\:b:c", "a:b", "c"));
        Assert.Contains(figures, figure => (figure.Key, figure.Name, figure.Period) == ("xa:a:b\\:c", "a", "b:c"));
    }

    [SkippableFact]
    public async Task Keys_of_the_starter_data_stay_as_they_are()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var figures = await context.Set<HotlineMetric>().ToListAsync();

        Assert.Equal(20, figures.Count);
        Assert.All(figures, figure => Assert.Equal($"{figure.HotlineKey}:{figure.Name}:{figure.Period}", figure.Key));
    }

    [SkippableFact]
    public async Task A_figure_that_is_there_twice_is_a_fault_that_names_both_places()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync(Hotline("xa", Figure("a", "b"), Figure("c", "d"), Figure("a", "b")))
        );

        Assert.Equal(
            "hotlines.json(row 1, metrics[2]): row 1, metrics[0] makes the same HotlineMetric 'xa:a:b'. Keep one of them.",
            Assert.Single(exception.Faults).ToString()
        );
    }

    [SkippableFact]
    public async Task Observations_follow_what_becomes_of_the_rows()
    {
        await ImportAsync(
            Hotline(
                "xa",
                Figure("reports received", "since 2012-08"),
                Figure("lamps lit", "to 2012"),
                Figure("removal requests", "2011/2012-03"),
                Figure("cases handled", "lately")
            )
        );
        Assert.Equal(
            [
                "xa:cases handled:lately | hotline-cases-handled | - | - | - | AL",
                "xa:lamps lit:to 2012 | - | - | 2012 | - | AL",
                "xa:removal requests:2011/2012-03 | hotline-removal-requests | 2011 | 2012-03 | - | AL",
                "xa:reports received:since 2012-08 | hotline-reports-received | 2012-08 | - | - | AL",
            ],
            await ObservationsAsync()
        );

        // Only the hotline itself is another: the country of its figures is too.
        var moved = Hotline("xa", Figure("removal requests", "2012-03/2012"));
        moved["countryCode"] = "NO";
        await ImportAsync(moved);
        Assert.Equal(
            ["xa:removal requests:2012-03/2012 | hotline-removal-requests | 2012-03 | 2012 | 2012 | NO"],
            await ObservationsAsync()
        );

        await Database.Withdrawer.WithdrawAsync("Hotline", ["xa"], "A test.");
        Assert.Empty(await ObservationsAsync());
    }

    private async Task<List<string>> ObservationsAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var all = await context
            .Set<Observation>()
            .Where(observation => observation.Subject == "Hotline:xa")
            .OrderBy(observation => observation.Key)
            .ToListAsync();
        return all.ConvertAll(one =>
            $"{one.Key["HotlineMetric:".Length..]} | {one.IndicatorKey ?? "-"} | {one.From?.ToString() ?? "-"} | {one.To?.ToString() ?? "-"} | {one.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"} | {one.CountryCode}"
        );
    }

    private Task ImportAsync(params JsonNode[] rows)
    {
        var content = Encoding.UTF8.GetBytes(new JsonArray(rows).ToJsonString());
        return Database.Importer.ImportAsync([
            new ImportFile("hotlines.json", "hotlines.json", () => new MemoryStream(content)),
        ]);
    }

    private JsonObject Hotline(string id, params JsonNode[] figures)
    {
        using var stream = Database.Importer.StarterFiles().Single(file => file.Name == "hotlines.json").Open();
        var row = JsonNode.Parse(stream)!.AsArray()[0]!.DeepClone().AsObject();
        row["id"] = id;
        row["metrics"] = new JsonArray(figures);
        return row;
    }

    private static JsonObject Figure(string name, string period) =>
        new()
        {
            ["name"] = name,
            ["period"] = period,
            ["value"] = 1,
            ["unit"] = "count",
        };
}
