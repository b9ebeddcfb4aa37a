using Alliance.Graph.Data.Providers;
using Xunit;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// What holds for every module, core included. Modules inherit <see cref="ModuleContractTests{TModule}"/>, which also
/// checks how they live beside core.
/// </summary>
/// <remarks>
/// Each test runs on SQLite and on PostgreSQL where the database matters. Without PostgreSQL its half is skipped, and
/// in CI (<c>CI=true</c>) it fails; see <see cref="TestDatabases"/>. A failure says what was found, why it must not
/// be so and what to do.
/// </remarks>
/// <typeparam name="TModule">The module.</typeparam>
public abstract class ContractTests<TModule>
    where TModule : GraphModule, new()
{
    // For all tests of the class, and xunit makes a new object for each: databases and schema are made once.
    private static readonly ModuleUnderTest _module = new(new TModule());

    private protected static ModuleUnderTest Module => _module;

    /// <summary>
    /// Nested lists for which the sources have no rows, as <c>Network.metrics</c> or
    /// <c>Report.investigation.networks</c>.
    /// An empty list shows nothing when it is walked, so a list that is not named here must have rows, and one that is
    /// must have none.
    /// </summary>
    protected virtual IReadOnlyCollection<string> ListsWithoutStarterRows => [];

    /// <summary>Composition finds nothing to complain of, and the module adds something.</summary>
    [Fact]
    public void The_module_composes_with_core() => CompositionCheck.Compose(_module);

    /// <summary>EF Core finds SQL for every field and for all that it may be used for; no database is needed.</summary>
    [Fact]
    public void Every_field_is_translated_for_both_databases() => TranslationCheck.Run(_module);

    /// <summary>
    /// Over the starter data and over made-up rows with month ends, midpoints, missing values and unusual letters.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Computed_fields_are_what_NET_calculates(DatabaseProviderKind kind) =>
        await CalculationCheck.RunAsync(await _module.TryAsync(kind));

    /// <summary>Types, fields, arguments and enum values that the module adds have descriptions.</summary>
    [Fact]
    public Task Everything_that_the_module_adds_is_described() => DescriptionCheck.RunAsync(_module);

    /// <summary>
    /// The assembly references Sdk, Domain, EF Core and Mapster, and database providers in its migrations only.
    /// </summary>
    [Fact]
    public void The_assembly_uses_only_what_a_module_may_use() => AssemblyCheck.Run(typeof(TModule).Assembly);

    /// <summary>Tables are named <c>&lt;module&gt;_&lt;plural&gt;</c>.</summary>
    [Fact]
    public Task Tables_begin_with_the_prefix_of_the_module() => TableCheck.PrefixAsync(_module);

    /// <summary>No foreign key leads to another module.</summary>
    [Fact]
    public Task Foreign_keys_point_to_own_tables_or_to_core() => TableCheck.ForeignKeysAsync(_module);

    /// <summary>The last migration knows the model as it is.</summary>
    [SkippableTheory]
    [BothDatabases]
    public Task No_model_change_lacks_its_migration(DatabaseProviderKind kind) =>
        MigrationCheck.NothingPendingAsync(_module, kind);

    /// <summary>Migrations run from nothing, leave nothing pending, and do nothing when they run again.</summary>
    [SkippableTheory]
    [BothDatabases]
    public Task Migrations_build_the_tables_once(DatabaseProviderKind kind) =>
        MigrationCheck.UpTwiceAsync(_module, kind);

    /// <summary>All migrations can be taken back; tables of others stay.</summary>
    [SkippableTheory]
    [BothDatabases]
    public Task Migrations_go_down_to_nothing_and_touch_no_other_table(DatabaseProviderKind kind) =>
        MigrationCheck.DownAsync(_module, kind);

    /// <summary>
    /// Each list has an index for every column that it can be filtered and ordered by, and each link for its keys.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public Task Lists_have_indexes_for_what_they_are_ordered_by(DatabaseProviderKind kind) =>
        IndexCheck.RunAsync(_module, kind);

    /// <summary>A second import of the starter data finds everything unchanged.</summary>
    [SkippableTheory]
    [BothDatabases]
    public Task Importing_the_starter_data_again_changes_nothing(DatabaseProviderKind kind) =>
        StarterDataCheck.AgainAsync(_module, kind);

    /// <summary>
    /// A second reading of the starter data, as <c>data audit</c> does it, finds nothing that offends.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public Task The_starter_data_passes_a_second_reading(DatabaseProviderKind kind) =>
        StarterDataCheck.AuditAsync(_module, kind);

    /// <summary>Each starter file is spoilt in turn; the import names the place and leaves the tables empty.</summary>
    [SkippableTheory]
    [BothDatabases]
    public Task A_spoilt_starter_file_is_refused_and_changes_nothing(DatabaseProviderKind kind) =>
        StarterDataCheck.SpoiltAsync(_module, kind);

    /// <summary>
    /// What is stored is written into files and imported again, as JSON and as CSV; every row is there, and nothing is
    /// another.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public Task Exported_rows_come_back_as_they_are_stored(DatabaseProviderKind kind) =>
        ExportCheck.RunAsync(_module, kind);

    /// <summary>
    /// Rows of each starter file are sent by the mutation of their type; they have no faults, and would change nothing.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public Task Rows_of_files_can_be_sent_into_a_submission(DatabaseProviderKind kind) =>
        SubmissionCheck.RunAsync(_module, kind);

    /// <summary>
    /// Every query of the module's part of the report is one table of the schema, and has the columns that are named
    /// and drawn.
    /// </summary>
    [Fact]
    public Task The_part_of_the_report_fits_the_schema() => ReportCheck.FitsAsync(_module);

    /// <summary>
    /// A report about a round of all countries is compiled over the starter data; its cells are the same text.
    /// </summary>
    [SkippableFact]
    public Task The_part_of_the_report_is_the_same_on_both_databases() => ReportCheck.CompareAsync(_module);

    /// <summary>The lists at the query root, in pages of 1, 2 and 7.</summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Root_lists_are_walked_completely_both_ways(DatabaseProviderKind kind) =>
        await WalkCheck.RootsAsync(await _module.ReadAsync(kind));

    /// <summary>
    /// By every own, linked, computed and counted value, ascending and descending, behind and ahead of cursors.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Root_lists_are_turned_over_by_every_order(DatabaseProviderKind kind) =>
        await OrderCheck.RunAsync(await _module.TryAsync(kind));

    /// <summary>The lists on nodes and in sections, below the owners with most rows and one with none.</summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Nested_lists_are_walked_completely_both_ways(DatabaseProviderKind kind) =>
        await WalkCheck.NestedAsync(await _module.ReadAsync(kind), ListsWithoutStarterRows);

    /// <summary>The number of statements of a nested list does not depend on the number of parents.</summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Ten_parents_cost_as_many_statements_as_one(DatabaseProviderKind kind) =>
        await StatementCheck.RunAsync(await _module.ReadAsync(kind));

    /// <summary>Values, value objects, links and totals, of all rows.</summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task All_fields_can_be_selected_at_once(DatabaseProviderKind kind) =>
        await SelectionCheck.RunAsync(await _module.ReadAsync(kind));

    /// <summary>The answers to the widest requests are the same text.</summary>
    [SkippableFact]
    public async Task Both_databases_give_the_same_answers() =>
        await SelectionCheck.CompareAsync(
            await _module.ReadAsync(DatabaseProviderKind.Sqlite),
            await _module.ReadAsync(DatabaseProviderKind.PostgreSql)
        );

    /// <summary>Every field of the module, its links and lists: each alone.</summary>
    [SkippableFact]
    public async Task Filters_orders_and_groups_give_the_same_on_both_databases() =>
        await AnalysisCheck.CompareAsync(
            await _module.ReadAsync(DatabaseProviderKind.Sqlite),
            await _module.ReadAsync(DatabaseProviderKind.PostgreSql)
        );

    /// <summary>
    /// Callers of every role see the rows that the rules let through, and feel no others: over starter data and made-up
    /// rows.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Callers_feel_only_rows_that_rules_let_them_see(DatabaseProviderKind kind) =>
        await VisibilityCheck.RunAsync(await _module.TryAsync(kind));

    /// <summary>
    /// Each number that a row has as a figure is one observation, with the same value, time and source, and an
    /// indicator of the module.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Figures_are_observations_each_of_them_once(DatabaseProviderKind kind) =>
        await FigureCheck.RunAsync(await _module.ReadAsync(kind));

    /// <summary>
    /// Each row that commitments can be about is a fact, with the title, date, country and source that the row says,
    /// and leads back to it.
    /// </summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Facts_say_what_their_rows_say(DatabaseProviderKind kind) =>
        await FactCheck.RunAsync(await _module.ReadAsync(kind));

    /// <summary>Every tenth key is found; an unknown one gives <c>NOT_FOUND</c>.</summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Look_ups_find_what_lists_show(DatabaseProviderKind kind) =>
        await LookupCheck.ByKeyAsync(await _module.ReadAsync(kind));

    /// <summary>Every tenth node is the same by its id.</summary>
    [SkippableTheory]
    [BothDatabases]
    public async Task Ids_refetch_what_lists_show(DatabaseProviderKind kind) =>
        await LookupCheck.ByIdAsync(await _module.ReadAsync(kind), ListsWithoutStarterRows);
}
