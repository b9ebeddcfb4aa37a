using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Tests.Satellites;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Tests.Model;

public class ForeignTableTests
{
    [Fact]
    public void A_table_outside_the_prefix_is_reported_together_with_all_others()
    {
        var exception = Assert.Throws<CompositionException>(() =>
            Tables(model =>
            {
                model.Entity<Keeper>().ToTable("keepers").HasKey(keeper => keeper.Key);
                model.Entity<Visit>().HasKey(visit => new { visit.LighthouseKey, visit.KeeperKey });
            })
        );

        Assert.Equal(
            ["table 'Visit' of 'Visit'", "table 'keepers' of 'Keeper'"],
            exception.Diagnostics.Select(diagnostic => diagnostic.Place).Order(StringComparer.Ordinal)
        );
        Assert.All(
            exception.Diagnostics,
            diagnostic =>
            {
                Assert.Equal((DiagnosticCodes.ForeignTable, "coast-lights"), (diagnostic.Code, diagnostic.Module));
                Assert.Contains("'coast_lights_", diagnostic.Remedy);
            }
        );
    }

    [Fact]
    public void A_module_cannot_move_a_table_of_core()
    {
        var exception = Assert.Throws<CompositionException>(() =>
            Tables(model => model.Entity<Country>().ToTable("coast_lights_countries"))
        );

        Assert.Equal("table 'coast_lights_countries' of 'Country'", Assert.Single(exception.Diagnostics).Place);
    }

    [Fact]
    public void A_property_and_one_within_a_complex_property_cannot_have_one_column()
    {
        var exception = Assert.Throws<CompositionException>(() =>
            Tables(model =>
                model.Entity<Certified>(entity =>
                {
                    entity.ToTable("coast_lights_certified").HasKey(row => row.Key);
                    CoreModel.Provenance(entity, row => row.Provenance);
                })
            )
        );

        var diagnostic = Assert.Single(exception.Diagnostics);
        Assert.Equal(
            (DiagnosticCodes.SharedColumn, "coast-lights", "column 'quality' of 'Certified'"),
            (diagnostic.Code, diagnostic.Module, diagnostic.Place)
        );
        Assert.Contains("'Certified.Quality' and 'Certified.Provenance.Quality'", diagnostic.Problem);
    }

    [Fact]
    public void Own_tables_and_keys_to_core_are_allowed() =>
        Assert.Contains(
            "coast_lights_keepers",
            Tables(model =>
            {
                model.Entity<Keeper>().ToTable("coast_lights_keepers").HasKey(keeper => keeper.Key);
                model.Entity<Keeper>().HasOne<Country>().WithMany().HasForeignKey("CountryCode");
            })
        );

    private static List<string?> Tables(Action<ModelBuilder> configure)
    {
        using var context = new LightsContext(new TestModule("coast-lights", model: configure));
        return [.. context.Model.GetEntityTypes().Select(type => type.GetTableName())];
    }

    private sealed class Certified
    {
        public required string Key { get; init; }

        public string? Quality { get; init; }

        public required Provenance Provenance { get; init; }
    }

    private sealed class LightsContext(GraphModule module) : ModuleMigrationsContext(module, Options)
    {
        // Each test has a model of its own, so none may come from the cache of another one.
        private static DbContextOptions Options =>
            new DbContextOptionsBuilder<LightsContext>()
                .UseSqlite("Data Source=:memory:")
                .EnableServiceProviderCaching(false)
                .Options;
    }
}
