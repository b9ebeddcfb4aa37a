using System.Reflection;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Composition;

public class DiagnosticTests
{
    public static TheoryData<string> CaseNames => [.. DiagnosticCases.All.Select(faulty => faulty.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void One_fault_gives_one_diagnostic_that_says_where_and_what_to_do(string name)
    {
        var faulty = DiagnosticCases.All.Single(faulty => faulty.Name == name);

        var exception = Assert.Throws<CompositionException>(() => GraphComposer.Compose(faulty.Modules));

        var diagnostic = Assert.Single(exception.Diagnostics);
        Assert.Equal((faulty.Code, faulty.Module), (diagnostic.Code, diagnostic.Module));
        Assert.EndsWith(faulty.Place, diagnostic.Place, StringComparison.Ordinal);
        Assert.All(
            [diagnostic.Problem, diagnostic.Remedy],
            text => Assert.Matches(@"\A['A-Z].*\.\z", text.ReplaceLineEndings("").Replace("\n", ""))
        );
        Assert.All(faulty.Owners, owner => Assert.Contains($"'{owner}'", diagnostic.Problem));
        Assert.Contains(diagnostic.ToString(), exception.Message);
    }

    // The first two are known when the model is built, see ForeignTableTests. The others are the host's: see
    // MissingMigrationSpecification, StartReportSpecification, and in the server's tests PackagedModuleTests and
    // ModulesCommandTests.
    private static readonly string[] KnownLater =
    [
        DiagnosticCodes.EmptyDescription,
        DiagnosticCodes.ForeignTable,
        DiagnosticCodes.SharedColumn,
        DiagnosticCodes.MissingMigration,
        DiagnosticCodes.NotTranslatable,
        DiagnosticCodes.PackageNotFound,
        DiagnosticCodes.PackageDamaged,
        DiagnosticCodes.PackageForOtherFramework,
        DiagnosticCodes.PackageTooLarge,
        DiagnosticCodes.NotAModule,
        DiagnosticCodes.IncompatibleSdk,
        DiagnosticCodes.UnknownModule,
    ];

    [Fact]
    public void Every_code_has_a_case_that_trips_it() =>
        Assert.Equal(
            typeof(DiagnosticCodes)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (string)field.GetValue(null)!)
                .Except(KnownLater)
                .Order(StringComparer.Ordinal),
            DiagnosticCases.All.Select(faulty => faulty.Code).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void All_faults_of_all_modules_are_reported_together()
    {
        GraphModule[] modules =
        [
            Satellite.Core,
            DiagnosticCases.Sections("coast", "name"),
            DiagnosticCases.Importing("other", "other.json", ""),
            new TestModule("Broken", schema => schema.Root().Connection<Keeper>("keepers", "")),
        ];

        var exception = Assert.Throws<CompositionException>(() => GraphComposer.Compose(modules));

        Assert.Equal(
            [
                ("Broken", DiagnosticCodes.MissingDescription),
                ("Broken", DiagnosticCodes.InvalidModuleId),
                ("Broken", DiagnosticCodes.UnknownTarget),
                ("coast", DiagnosticCodes.DuplicateField),
                ("other", DiagnosticCodes.MissingDescription),
            ],
            exception
                .Diagnostics.Select(diagnostic => (diagnostic.Module, diagnostic.Code))
                .OrderBy(pair => $"{pair.Module} {pair.Code}", StringComparer.Ordinal)
        );
        Assert.All(exception.Diagnostics, diagnostic => Assert.Contains(diagnostic.ToString(), exception.Message));
    }

    [Fact]
    public void Two_nodes_whose_lists_would_have_the_same_types_are_told()
    {
        var module = new TestModule(
            "zeal",
            schema =>
            {
                schema.Node<Keeper>(keeper => keeper.Key, "A keeper.", "Lights");
                schema.Root().Connection<Lighthouse>("lights", "Lighthouses.");
            }
        );

        var exception = Assert.Throws<CompositionException>(() =>
            GraphComposer.Compose([DiagnosticCases.Lights(), module])
        );

        Assert.Equal(
            ["type 'LightsConnection'", "type 'LightsEdge'"],
            exception.Diagnostics.Select(diagnostic => diagnostic.Place)
        );
        Assert.All(
            exception.Diagnostics,
            diagnostic => Assert.Contains("'the host for Lighthouse' and by 'the host for Lights'", diagnostic.Problem)
        );
    }

    [Fact]
    public void An_empty_bag_throws_nothing()
    {
        var bag = new DiagnosticBag();

        bag.ThrowIfAny();

        Assert.Empty(bag.Items);
    }
}
