using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Composition;
using Alliance.Graph.Server.Owners;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Owners;

// That a module is in order, and a project that cannot be built, are tried from outside in tests/FifthModule.
public sealed class ModuleInspectionTests
{
    [Fact]
    public async Task Faults_of_all_kinds_are_told_together_though_one_of_them_would_stop_a_server()
    {
        using var folder = new WorkFolder();

        var inspection = await ModuleInspection.RunAsync(
            ShippedModules.List(),
            new FaultyModule(),
            new DiagnosticBag(),
            folder,
            CancellationToken.None
        );

        Assert.Equal(
            [
                (FaultKind.Declarations, DiagnosticCodes.UnknownTarget),
                (FaultKind.Wording, DiagnosticCodes.MissingDescription),
                (FaultKind.Wording, DiagnosticCodes.EmptyDescription),
                (FaultKind.Calculations, DiagnosticCodes.NotTranslatable),
                (FaultKind.Tables, DiagnosticCodes.ForeignTable),
                (FaultKind.Imports, DiagnosticCodes.LostField),
            ],
            inspection.Faults.OrderBy(fault => fault.Kind).Select(fault => (fault.Kind, fault.Text.Split(' ')[0]))
        );
        Assert.All(inspection.Faults, fault => Assert.Contains("[faulty]", fault.Text, StringComparison.Ordinal));
        Assert.NotEmpty(inspection.Untried);
    }

    [Fact]
    public async Task A_package_that_is_none_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();

        (await new CommandsHere().RunAsync("modules", "check", folder.At("nothing.nupkg"))).AssertRefused(
            1,
            "1 fault",
            "nothing.nupkg"
        );
    }

    [Fact]
    public async Task What_is_meant_by_a_folder_is_said_or_asked()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("Module"));
        Directory.CreateDirectory(folder.At("Tests"));
        await File.WriteAllTextAsync(
            folder.At("Module/Own.csproj"),
            "<Project><ItemGroup><PackageReference Include=\"Alliance.Graph.Sdk\" /></ItemGroup></Project>"
        );
        await File.WriteAllTextAsync(
            folder.At("Tests/Own.Tests.csproj"),
            "<Project><ItemGroup><PackageReference Include=\"Alliance.Graph.Sdk.Testing\" /></ItemGroup></Project>"
        );

        Assert.Equal(
            new ModuleSource(Path.GetFullPath(folder.At("Module/Own.csproj")), IsProject: true),
            ModuleSource.At(folder.Path)
        );

        File.Copy(folder.At("Module/Own.csproj"), folder.At("Module/Other.csproj"));
        (await new CommandsHere().RunAsync("modules", "migration", "Initial", folder.Path)).AssertRefused(
            1,
            "'Module/Other.csproj', 'Module/Own.csproj'"
        );
        (await new CommandsHere().RunAsync("modules", "try", folder.At("Tests/nothing"))).AssertRefused(
            1,
            "no project"
        );
    }
}
