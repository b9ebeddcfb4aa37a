using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Alliance.Graph.Sdk.Testing.Tests.Guilty;
using Xunit.Sdk;

namespace Alliance.Graph.Sdk.Testing.Tests;

/// <summary>
/// Each check can fail. Two cannot by any module, because the host leaves it no way: a list costs one statement
/// whatever the module declares, and an import writes in one transaction.
/// </summary>
public class GuiltyModuleTests
{
    private const DatabaseProviderKind Sqlite = DatabaseProviderKind.Sqlite;

    [Fact]
    public async Task A_table_outside_the_prefix_is_found() =>
        await FailsAsync(
            new Contract<StrayTableModule>().Tables_begin_with_the_prefix_of_the_module,
            "'awareness_strays'"
        );

    [Fact]
    public async Task A_foreign_key_to_a_table_of_others_is_found() =>
        await FailsAsync(
            new Contract<StrayTableModule>().Foreign_keys_point_to_own_tables_or_to_core,
            "'beacon_followers' points to 'awareness_strays'"
        );

    [Fact]
    public void A_missing_description_does_not_compose() =>
        Assert.Contains(
            DiagnosticCodes.MissingDescription,
            Assert
                .Throws<CompositionException>(new Contract<UndescribedModule>().The_module_composes_with_core)
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_description_that_says_nothing_is_found() =>
        await FailsAsync(
            new Contract<VagueModule>().Everything_that_the_module_adds_is_described,
            "'Query.beacon'",
            "'Query.beacon(key:)'"
        );

    [Fact]
    public async Task A_module_that_takes_a_name_of_core_is_found() =>
        await Assert.ThrowsAnyAsync<Exception>(
            new Contract<TraceModule>().Core_composes_without_the_module_and_shows_no_trace_of_it
        );

    [Fact]
    public void An_assembly_that_uses_the_host_is_found() =>
        Assert.Contains(
            "uses 'Alliance.Graph.Data'",
            Assert
                .Throws<FailException>(new Contract<BeaconModule>().The_assembly_uses_only_what_a_module_may_use)
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_import_that_changes_something_again_is_found() =>
        await FailsAsync(
            () => new Contract<ForgetfulModule>().Importing_the_starter_data_again_changes_nothing(Sqlite),
            "updated 24 rows"
        );

    [Fact]
    public async Task A_field_that_is_not_read_off_as_it_was_is_found() =>
        await FailsAsync(
            () => new Contract<MisreadingModule>().Exported_rows_come_back_as_they_are_stored(Sqlite),
            "'beacons.json' was exported from Sqlite with 24 rows; imported again it inserted 0 and updated 24",
            "'beacons.csv' was exported from Sqlite with 24 rows; imported again it inserted 0 and updated 24"
        );

    [Fact]
    public async Task Starter_data_that_offends_a_rule_of_the_module_is_found() =>
        await FailsAsync(
            () => new Contract<UnreadModule>().The_starter_data_passes_a_second_reading(Sqlite),
            "Beacon 'beacon-00' offends 'colour' with 'colour'",
            "Look at it."
        );

    [Fact]
    public async Task Figures_that_nobody_can_tell_from_others_are_found() =>
        await FailsAsync(
            () => new Contract<NamelessModule>().Figures_are_observations_each_of_them_once(Sqlite),
            "No indicator has the name 'letters' of the figure 'Beacon:beacon-00'",
            "leads to no row"
        );

    [Fact]
    public async Task An_import_that_takes_rows_without_a_key_is_found() =>
        await FailsAsync(
            () => new Contract<KeylessModule>().A_spoilt_starter_file_is_refused_and_changes_nothing(Sqlite),
            "'more-beacons.json'",
            "required property of 'Row'"
        );

    [Theory]
    [InlineData(DatabaseProviderKind.Sqlite)]
    [InlineData(DatabaseProviderKind.PostgreSql)]
    public async Task A_model_without_its_migration_is_found(DatabaseProviderKind kind) =>
        await FailsAsync(
            () => new Contract<UnmigratedModule>().No_model_change_lacks_its_migration(kind),
            "have changed since the last migration"
        );

    [Theory]
    [InlineData(DatabaseProviderKind.Sqlite)]
    [InlineData(DatabaseProviderKind.PostgreSql)]
    public async Task A_context_that_records_its_migrations_elsewhere_is_found(DatabaseProviderKind kind) =>
        await FailsAsync(
            () => new Contract<ElsewhereModule>().No_model_change_lacks_its_migration(kind),
            "in '__EFMigrationsHistory'",
            "'__migrations_beacon'"
        );

    [Fact]
    public async Task A_table_that_a_migration_makes_for_nobody_is_found() =>
        await FailsAsync(
            () => new Contract<OneWayModule>().Migrations_build_the_tables_once(Sqlite),
            "leave the table 'beacon_surplus'"
        );

    [Fact]
    public async Task A_migration_that_leaves_something_or_takes_too_much_is_found() =>
        await FailsAsync(
            () => new Contract<OneWayModule>().Migrations_go_down_to_nothing_and_touch_no_other_table(Sqlite),
            "'beacon_beacons' is still there",
            "'core_document_countries' is gone"
        );

    [SkippableTheory]
    [InlineData(DatabaseProviderKind.Sqlite)]
    [InlineData(DatabaseProviderKind.PostgreSql)]
    public async Task A_list_without_its_indexes_is_found(DatabaseProviderKind kind)
    {
        Skip.If(TestDatabases.WhyUnavailable(kind) is not null, "There is no such database here.");
        await FailsAsync(
            () => new Contract<IndexlessModule>().Lists_have_indexes_for_what_they_are_ordered_by(kind),
            "'beacon_beacons' has no index on (lit, key)",
            "'beacon_beacons' has no index on (country_code, colour, key)",
            "'beacon_logs' has no index on (beacon_key, year, key)"
        );
    }

    [Fact]
    public async Task A_list_whose_order_is_not_total_is_found() =>
        await FailsAsync(
            () => new Contract<AmbiguousKeyModule>().Root_lists_are_walked_completely_both_ways(Sqlite),
            "'beacons' in pages of 1"
        );

    [Fact]
    public async Task An_id_that_several_rows_have_is_found() =>
        await FailsAsync(
            () => new Contract<AmbiguousKeyModule>().Ids_refetch_what_lists_show(Sqlite),
            "failed on Sqlite",
            "... on Beacon"
        );

    [Fact]
    public async Task A_node_that_is_another_one_by_its_id_is_found() =>
        await FailsAsync(
            () => new Contract<UnsteadyModule>().Ids_refetch_what_lists_show(Sqlite),
            "gives another 'Beacon' than the list"
        );

    [Fact]
    public async Task A_key_that_nobody_can_see_is_found() =>
        await FailsAsync(
            () => new Contract<HiddenKeyModule>().Look_ups_find_what_lists_show(Sqlite),
            "The key of 'Beacon' is no field of it."
        );

    [Fact]
    public async Task Lists_without_rows_are_found()
    {
        await FailsAsync(
            () => new Contract<EmptyModule>().Root_lists_are_walked_completely_both_ways(Sqlite),
            "'beacons' has no rows"
        );
        await FailsAsync(
            () => new Contract<EmptyModule>().Nested_lists_are_walked_completely_both_ways(Sqlite),
            "'Country.beacon.beacons' has no rows"
        );
    }

    [Fact]
    public async Task A_list_that_is_wrongly_said_to_be_empty_is_found() =>
        await FailsAsync(
            () => new WronglyEmpty().Nested_lists_are_walked_completely_both_ways(Sqlite),
            "'Beacon.logs' is named as a list without rows, but has some",
            "'Beacon.log' is named"
        );

    [Fact]
    public void A_field_that_a_database_cannot_calculate_is_found_for_both()
    {
        var failure = Assert.Throws<FailException>(
            new Contract<UntranslatableModule>().Every_field_is_translated_for_both_databases
        );
        Assert.All(
            ["On Sqlite", "On PostgreSql"],
            kind =>
                Assert.Contains(
                    $"{kind}: {DiagnosticCodes.NotTranslatable} [beacon] field 'Beacon.backwards'",
                    failure.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_field_that_fails_keeps_the_tables_from_being_made() =>
        Assert.Contains(
            "'Beacon.backwards'",
            (
                await Assert.ThrowsAsync<CompositionException>(() =>
                    new Contract<UntranslatableModule>().All_fields_can_be_selected_at_once(Sqlite)
                )
            ).Message,
            StringComparison.Ordinal
        );

    [SkippableFact]
    public async Task A_calculation_that_is_not_that_of_NET_is_found()
    {
        Skip.If(
            TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql) is not null,
            "PostgreSQL is the one that differs."
        );
        await FailsAsync(
            () =>
                new Contract<TwoTonguedModule>().Computed_fields_are_what_NET_calculates(
                    DatabaseProviderKind.PostgreSql
                ),
            "'Beacon.half' is",
            "on PostgreSql where .NET calculates"
        );
    }

    [Fact]
    public async Task An_order_by_something_that_changes_is_found() =>
        await FailsAsync(
            () => new Contract<UnsteadyModule>().Root_lists_are_turned_over_by_every_order(Sqlite),
            "'beacons(order: { luck: ASC })' has other rows"
        );

    [SkippableFact]
    public async Task Answers_that_differ_are_found()
    {
        Skip.If(
            TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql) is not null,
            "Two databases are needed to compare them."
        );
        await FailsAsync(
            new Contract<TwoTonguedModule>().Both_databases_give_the_same_answers,
            "'Beacon' gives another answer",
            "half"
        );
    }

    [Theory]
    [InlineData(DatabaseProviderKind.Sqlite)]
    [InlineData(DatabaseProviderKind.PostgreSql)]
    public async Task A_rule_that_lets_other_rows_be_felt_is_found(DatabaseProviderKind kind) =>
        await FailsAsync(
            () => new Contract<LeakyModule>().Callers_feel_only_rows_that_rules_let_them_see(kind),
            "'beacons' lists",
            "'beacons' counts",
            "is found",
            "'BeaconLog.beacon' leads to",
            "asked by somebody who proved nothing",
            "asked by a Rapporteur"
        );

    private static async Task FailsAsync(Func<Task> check, params string[] expected)
    {
        var failure = await Assert.ThrowsAsync<FailException>(check);
        Assert.All(expected, text => Assert.Contains(text, failure.Message, StringComparison.Ordinal));
    }

    private sealed class WronglyEmpty : ModuleContractTests<BeaconModule>
    {
        protected override IReadOnlyCollection<string> ListsWithoutStarterRows => ["Beacon.logs", "Beacon.log"];
    }

    // Not public, so that xunit does not run it.
    private sealed class Contract<TModule> : ModuleContractTests<TModule>
        where TModule : GraphModule, new();
}
