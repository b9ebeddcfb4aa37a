using System.Reflection;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests;

/// <summary>
/// A module without fault passes. It is not inherited as a module owner would, because the assembly of these tests
/// references more than a module may.
/// </summary>
public class HonestModuleTests
{
    private static readonly string[] _aboutTheAssembly =
    [
        nameof(Contract.The_assembly_uses_only_what_a_module_may_use),
    ];

    public static TheoryData<string> Checks => [.. Tests().Select(test => test.Name).Except(_aboutTheAssembly)];

    [SkippableTheory]
    [MemberData(nameof(Checks))]
    public async Task An_honest_module_passes(string check)
    {
        var test = Tests().Single(test => test.Name == check);
        foreach (
            var arguments in test.GetParameters().Length == 0
                ?
                [
                    [],
                ]
                : Kinds()
        )
        {
            if (test.Invoke(new Contract(), BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task running)
            {
                await running;
            }
        }
    }

    [Fact]
    public void Every_check_on_a_database_runs_on_both() =>
        Assert.All(
            Tests().Where(test => test.GetParameters().Length > 0),
            test =>
                Assert.Equal(
                    2,
                    test.GetCustomAttributes()
                        .OfType<Xunit.Sdk.DataAttribute>()
                        .SelectMany(data => data.GetData(test))
                        .Count()
                )
        );

    private static IEnumerable<MethodInfo> Tests() =>
        typeof(Contract).GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any());

    private static IEnumerable<object?[]> Kinds() =>
        Enum.GetValues<DatabaseProviderKind>().Select(kind => new object?[] { kind });

    private sealed class Contract : ModuleContractTests<BeaconModule>;
}
