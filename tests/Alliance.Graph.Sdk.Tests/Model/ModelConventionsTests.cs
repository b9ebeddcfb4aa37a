using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Tests.Satellites;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Tests.Model;

public class ModelConventionsTests
{
    [Fact]
    public async Task Values_are_stored_as_their_text_in_columns_that_nobody_has_to_quote()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var context = new LightsContext(
            new DbContextOptionsBuilder<LightsContext>().UseSqlite(connection).Options
        );
        await context.Database.EnsureCreatedAsync();
        context.Add(
            new Lighthouse
            {
                Key = "kullen",
                CountryCode = CountryCode.Parse("SE"),
                Name = "Kullen",
                Height = 15,
                Lens = Lens.Fresnel,
                Spare = Lens.None,
                Lenses = [Lens.Fresnel],
                Lamp = new Lamp { Maker = "Barbier" },
                LitOn = PartialDate.Parse("1898-12"),
            }
        );
        await context.SaveChangesAsync();

        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT country_code, lens, spare, lit_on, lamp_maker FROM lights";
        await using var reader = await command.ExecuteReaderAsync();

        Assert.True(await reader.ReadAsync());
        Assert.Equal(
            ["SE", "Fresnel", "None", "1898-12", "Barbier"],
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)
        );
        context.ChangeTracker.Clear();
        var stored = await context.Set<Lighthouse>().SingleAsync();
        Assert.Equal(
            ("SE", Lens.None, PartialDate.Parse("1898-12")),
            (stored.CountryCode.Value, stored.Spare, stored.LitOn)
        );
    }

    [Fact]
    public void Only_PostgreSql_is_told_to_compare_text_by_code_point()
    {
        using var sqlite = new LightsContext(new DbContextOptionsBuilder<LightsContext>().UseSqlite().Options);
        using var postgreSql = new LightsContext(new DbContextOptionsBuilder<LightsContext>().UseNpgsql().Options);

        Assert.All(Collations(sqlite), column => Assert.Null(column.Value));
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["Key"] = "C",
                ["Name"] = "C",
                ["CountryCode"] = "C",
                ["Lens"] = "C",
                ["Spare"] = "C",
                ["LitOn"] = "C",
                ["Height"] = null,
                ["IsManned"] = null,
                ["Year"] = null,
                ["Maker"] = "C",
                ["Watts"] = null,
            },
            Collations(postgreSql)
        );
    }

    [Fact]
    public void A_name_that_the_module_gives_is_kept()
    {
        using var context = new LightsContext(new DbContextOptionsBuilder<LightsContext>().UseSqlite().Options);

        Assert.Equal(
            "metres",
            context.Model.FindEntityType(typeof(Lighthouse))!.FindProperty("Height")!.GetColumnName()
        );
    }

    private static Dictionary<string, string?> Collations(DbContext context)
    {
        var type = context.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(Lighthouse))!;
        return type.GetProperties()
            .Concat(type.GetComplexProperties().SelectMany(property => property.ComplexType.GetProperties()))
            .ToDictionary(property => property.Name, property => property.GetCollation());
    }

    private sealed class LightsContext(DbContextOptions<LightsContext> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            ModelConventions.Apply(configurationBuilder);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Lighthouse>(light =>
            {
                light.ToTable("lights").HasKey(item => item.Key);
                light.ComplexProperty(item => item.Lamp, lamp => lamp.Ignore(item => item.Lenses));
                light.Property(item => item.Height).HasColumnName("metres");
                light
                    .Ignore(item => item.OldLamp)
                    .Ignore(item => item.Serial)
                    .Ignore(item => item.Colours)
                    .Ignore(item => item.Lenses)
                    .Ignore(item => item.Nickname)
                    .Ignore(item => item.KeeperKey);
            });
            ModelConventions.Complete(modelBuilder, Database.ProviderName);
        }
    }
}
