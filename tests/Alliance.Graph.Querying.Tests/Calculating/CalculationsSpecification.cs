using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Calculating;

public sealed class CalculationsOnSqlite() : CalculationsSpecification(DatabaseProviderKind.Sqlite);

public sealed class CalculationsOnPostgreSql() : CalculationsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// What a module may write in a computed field is what .NET calculates, and can be ordered by, behind a cursor too.
/// </summary>
public abstract class CalculationsSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => Figures.Composed;

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task Every_calculation_is_that_of_NET() =>
        await CalculationCheck.RunAsync(new ContractGraph(await Figures.OpenAsync(Kind), "figure"));

    [SkippableFact]
    public void All_of_them_are_translated_at_the_start() => Database.Migrator.CheckModels();

    [SkippableFact]
    public async Task A_list_is_turned_over_by_each_of_them() =>
        await OrderCheck.RunAsync(new ContractGraph(await Figures.OpenAsync(Kind), "figure"));
}
