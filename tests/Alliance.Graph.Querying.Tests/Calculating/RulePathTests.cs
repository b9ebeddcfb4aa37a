using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>Where EF Core would reach rows past their rule, the server does not start.</summary>
public class RulePathTests
{
    [Fact]
    public async Task A_navigation_a_base_class_and_a_search_past_a_rule_are_found()
    {
        await using var test = await TestDatabases.CreateAsync(
            GraphComposer.Compose([new CoreModule(), new HarbourModule()]),
            DatabaseProviderKind.Sqlite,
            TestContent.Nothing
        );

        var report = Assert.Throws<CompositionException>(test.Database.Migrator.CheckModels);

        Assert.Equal(
            ["rule of 'Buoy'", "rule of 'Pilot'", "rule of 'Tug'"],
            report
                .Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.InvalidRule)
                .Select(diagnostic => diagnostic.Place)
                .Order()
        );
        Assert.Contains(
            report.Diagnostics,
            diagnostic => diagnostic.Problem.Contains("'Ship.Pilot'", StringComparison.Ordinal)
        );
    }

    private sealed class Buoy
    {
        public required string Key { get; init; }
    }

    private sealed class Pilot
    {
        public required string Key { get; init; }
    }

    private class Ship
    {
        public required string Key { get; init; }

        public string? PilotKey { get; init; }

        public Pilot? Pilot { get; init; }
    }

    private sealed class Tug : Ship;

    private sealed class HarbourModule : GraphModule
    {
        public override ModuleManifest Manifest { get; } = new("harbour", "Harbour", "Ships and pilots.", "Tests");

        public override void ConfigureModel(ModelBuilder model)
        {
            model.Entity<Buoy>().ToTable("harbour_buoys").HasKey(buoy => buoy.Key);
            model.Entity<Pilot>().ToTable("harbour_pilots").HasKey(pilot => pilot.Key);
            model.Entity<Ship>(entity =>
            {
                entity.ToTable("harbour_ships").HasKey(ship => ship.Key);
                entity.HasOne(ship => ship.Pilot).WithMany().HasForeignKey(ship => ship.PilotKey);
            });
            model.Entity<Tug>();
        }

        public override void ConfigureSchema(SchemaBuilder schema)
        {
            schema
                .Node<Buoy>(buoy => buoy.Key + "!", "A buoy.")
                .Field(buoy => buoy.Key, "Key.")
                .Searchable(buoy => buoy.Key)
                .VisibleTo(caller => buoy => caller.Is(CallerRole.Secretariat));
            schema
                .Node<Pilot>(pilot => pilot.Key, "A pilot.")
                .Field(pilot => pilot.Key, "Key.")
                .VisibleTo(caller => pilot => caller.Is(CallerRole.Secretariat));
            schema.Node<Ship>(ship => ship.Key, "A ship.").Field(ship => ship.Key, "Key.");
            schema
                .Node<Tug>(tug => tug.Key, "A tug.")
                .Field(tug => tug.Key, "Key.")
                .VisibleTo(caller => tug => caller.Is(CallerRole.Secretariat));
            schema
                .Root()
                .Connection<Pilot>("pilots", "Pilots.")
                .Connection<Ship>("ships", "Ships.")
                .Connection<Tug>("tugs", "Tugs.");
        }
    }
}
