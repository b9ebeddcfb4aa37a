using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.Investigation.Tests.Importing;

public sealed class RowRuleOnSqlite() : RowRuleSpecification(DatabaseProviderKind.Sqlite);

public sealed class RowRuleOnPostgreSql() : RowRuleSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What the imports of this module refuse in a row by itself.</summary>
public abstract class RowRuleSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
{
    private const string Statuses = "treaty-statuses.json";
    private const string Together =
        "latestStatus: 'latestStatus', 'latestStatusOn' and 'latestStatusSource' must come together.";
    private const string Disagrees = "latestStatus: The latest status does not agree with 'signedOn' and 'boundOn'.";

    [SkippableFact]
    public async Task A_latest_status_has_a_day_after_2014_and_a_source_and_agrees_with_the_dates()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            StarterRows.ImportAsync(
                Database,
                Statuses,
                StarterRows.With(Statuses, "ng-treaty-budapest-convention", "a", ("latestStatusOn", null)),
                StarterRows.With(Statuses, "ng-treaty-budapest-convention", "b", ("latestStatusSource", null)),
                StarterRows.With(Statuses, "ng-treaty-budapest-convention", "c", ("latestStatusOn", "2021")),
                StarterRows.With(Statuses, "ng-treaty-budapest-convention", "d", ("latestStatus", "not-party")),
                StarterRows.With(Statuses, "ie-treaty-crc-opsc", "e", ("latestStatus", "not-party")),
                StarterRows.With(Statuses, "au-treaty-lanzarote-convention", "f", ("latestStatus", "signatory")),
                StarterRows.With(Statuses, "se-treaty-crc-opsc", "g", ("latestStatusOn", "2014"))
            )
        );

        Assert.Equal(
            [
                $"row 1, {Together}",
                $"row 1, {Disagrees}",
                $"row 2, {Together}",
                $"row 3, {Disagrees}",
                $"row 4, {Disagrees}",
                $"row 5, {Disagrees}",
                $"row 6, {Disagrees}",
                "row 7, latestStatusOn: The year is not between 2015 and 2100.",
            ],
            exception.Faults.Select(Said).Order(StringComparer.Ordinal)
        );
    }

    [SkippableFact]
    public async Task A_figure_of_a_network_has_a_number_above_0()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            StarterRows.ImportAsync(
                Database,
                "network-figures.json",
                StarterRows.With("network-figures.json", "inhope-2023", "a", ("members", null)),
                StarterRows.With("network-figures.json", "inhope-2023", "b", ("countries", 0))
            )
        );

        Assert.Equal(
            [
                "row 1, members: The row has neither a number of members nor of countries.",
                "row 2, members: A number is not above 0.",
            ],
            exception.Faults.Select(Said)
        );
    }

    /// <summary>The place and what is wrong there, without what to do.</summary>
    private static string Said(ImportFault fault) =>
        $"{fault.Position}: {fault.Text[..(fault.Text.IndexOf(". ", StringComparison.Ordinal) + 1)]}";
}
