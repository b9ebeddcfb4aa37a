using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Composition.Packages;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Composition;

/// <summary>What can be wrong with a packaged module. That a right one works is shown by tests/FifthModule/run.</summary>
public sealed class PackagedModuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public static TheoryData<NeedPlace> Places => [.. Enum.GetValues<NeedPlace>()];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_that_is_not_there_is_told() => AssertRefused(_folder.At("nothing.nupkg"), DiagnosticCodes.PackageNotFound);

    [Fact]
    public void A_file_that_is_no_package_is_told()
    {
        File.WriteAllText(_folder.At("text.nupkg"), "no archive");

        AssertRefused(_folder.At("text.nupkg"), DiagnosticCodes.PackageNotFound);
    }

    [Fact]
    public void A_folder_without_a_module_is_told()
    {
        File.Copy(typeof(FactAttribute).Assembly.Location, _folder.At("xunit.core.dll"));
        File.WriteAllText(_folder.At("text.dll"), "no assembly");

        AssertRefused(_folder.Path, DiagnosticCodes.NotAModule);
    }

    [Fact]
    public void An_assembly_that_only_uses_the_Sdk_is_no_module()
    {
        BuiltAssembly.WriteWithoutModule(_folder.Path, "Tests.Plain");

        AssertRefused(_folder.Path, DiagnosticCodes.NotAModule);
    }

    [Fact]
    public void Two_assemblies_with_modules_are_too_many()
    {
        BuiltAssembly.WriteWithoutModule(_folder.Path, "Tests.One");
        BuiltAssembly.WriteWithoutModule(_folder.Path, "Tests.Two");

        Assert.Contains("'Tests.One', 'Tests.Two'", AssertRefused(_folder.Path, DiagnosticCodes.NotAModule).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_that_cannot_be_loaded_is_told()
    {
        BuiltAssembly.WriteUnfinished(_folder.Path, "Tests.Unfinished", classes: 1);

        AssertRefused(_folder.Path, DiagnosticCodes.NotLoadable);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_module_whose_package_lacks_an_assembly_is_told(NeedPlace place)
    {
        new NeedyModule(_folder.Path, place).WriteWithoutNeeded();

        AssertNamesNeeded(AssertRefused(_folder.Path, DiagnosticCodes.NotLoadable));
    }

    [Fact]
    public void A_module_that_brings_what_it_needs_is_loaded()
    {
        new NeedyModule(_folder.Path, NeedPlace.Constructor).WriteWhole();

        Assert.Equal("needy", PackagedModule.Load(_folder.Path, _diagnostics)?.Manifest.Id);
        Assert.Empty(_diagnostics.Items);
    }

    [Fact]
    public async Task A_package_is_unpacked_nowhere()
    {
        var content = Directory.CreateDirectory(_folder.At("content")).FullName;
        new NeedyModule(content, NeedPlace.Schema).WriteWhole();
        NeedyModule.Pack(content, _folder.At("needy.nupkg"));
        Directory.Delete(content, recursive: true);
        var temporary = Directory.CreateDirectory(_folder.At("temporary")).FullName;
        await ReadyDatabase.CopyToAsync(_folder.Path);
        var program = new ServerProgram(_folder.Path, ("Modules__Packages__0__Path", "needy.nupkg"), ("TMPDIR", temporary));

        Assert.Contains(": Needy", (await program.RunAsync("modules", "list")).AssertDone().Output, StringComparison.Ordinal);
        await using (var server = await program.ServeAsync())
        {
            Assert.Contains("\"needy\"", (await server.QueryAsync("{ modules { id } }")).ToString(), StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateDirectories(temporary));
            await server.KillAsync();
        }

        Assert.Empty(Directory.EnumerateDirectories(temporary));
    }

    [Fact]
    public void Two_servers_may_load_one_package_and_it_may_be_replaced_meanwhile()
    {
        var content = Directory.CreateDirectory(_folder.At("content")).FullName;
        var package = _folder.At("needy.nupkg");
        new NeedyModule(content, NeedPlace.Constructor).WriteWhole();
        NeedyModule.Pack(content, package);
        var first = PackagedModule.Load(package, _diagnostics)!;

        File.Delete(package);
        NeedyModule.Pack(content, package);
        var second = PackagedModule.Load(package, _diagnostics)!;

        Assert.Equal(("needy", "needy"), (first.Manifest.Id, second.Manifest.Id));
        Assert.NotEqual(first.GetType(), second.GetType());
        Assert.Empty(_diagnostics.Items);
    }

    [Theory]
    [InlineData(NeedPlace.Type)]
    [InlineData(NeedPlace.Constructor)]
    [InlineData(NeedPlace.Manifest)]
    public void An_assembly_that_lacks_another_is_told_while_the_module_is_loaded(NeedPlace place)
    {
        new NeedyModule(_folder.Path, place).WriteWithoutNeededOfNeeded();

        AssertNamesNeeded(AssertRefused(_folder.Path, DiagnosticCodes.NotLoadable));
    }

    [Theory]
    [InlineData(NeedPlace.Schema, "ConfigureSchema")]
    [InlineData(NeedPlace.Imports, "ConfigureImports")]
    [InlineData(NeedPlace.Model, "ConfigureModel")]
    public async Task An_assembly_that_lacks_another_is_told_when_the_module_declares(NeedPlace place, string method)
    {
        new NeedyModule(_folder.Path, place).WriteWithoutNeededOfNeeded();
        var program = new ServerProgram(_folder.Path, ("Modules__Packages__0__Path", _folder.Path));

        (await program.RunAsync("serve")).AssertRefused(1, $"{DiagnosticCodes.NotLoadable} [needy] method '{method}'", $"'{NeedyModule.Needed}' 1.0.0", $"'{NeedyModule.Needed}.dll'");

        Assert.False(File.Exists(_folder.At("alliance.db")));
    }

    [Fact]
    public async Task A_package_that_lacks_an_assembly_keeps_the_server_from_starting()
    {
        var content = Directory.CreateDirectory(_folder.At("content")).FullName;
        new NeedyModule(content, NeedPlace.Schema).WriteWithoutNeeded();
        NeedyModule.Pack(content, _folder.At("needy.nupkg"));
        var program = new ServerProgram(_folder.Path, ("Modules__Packages__0__Path", "needy.nupkg"));

        (await program.RunAsync("serve")).AssertRefused(1, DiagnosticCodes.NotLoadable, "package 'needy.nupkg'", $"'{NeedyModule.Needed}' 1.0.0", $"'{NeedyModule.Needed}.dll'");

        Assert.False(File.Exists(_folder.At("alliance.db")));
    }

    [Fact]
    public void A_module_for_another_Sdk_is_told()
    {
        var module = new ModuleAssembly("module.dll", "Tests.Future", new Version(99, 0, 0, 0));

        Assert.False(SdkCompatibility.Check(module, "package 'x'", _diagnostics));

        var diagnostic = Assert.Single(_diagnostics.Items);
        Assert.Equal(DiagnosticCodes.IncompatibleSdk, diagnostic.Code);
        Assert.Contains("99.0.0", diagnostic.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.0", "1.2.0", true)]
    [InlineData("1.2.0", "1.3.0", true)]
    [InlineData("1.3.0", "1.2.0", false)]
    [InlineData("1.0.0", "2.0.0", false)]
    [InlineData("0.1.0", "0.1.5", true)]
    [InlineData("0.1.0", "0.2.0", false)]
    [InlineData("0.2.0", "0.1.0", false)]
    public void Versions_are_compatible_as_semantic_versioning_has_it(string built, string host, bool isCompatible)
        => Assert.Equal(isCompatible, SdkCompatibility.IsCompatible(Version.Parse(built), Version.Parse(host)));

    private static void AssertNamesNeeded(Diagnostic diagnostic)
    {
        Assert.Contains($"'{NeedyModule.Needed}' 1.0.0", diagnostic.Problem, StringComparison.Ordinal);
        Assert.Contains($"'{NeedyModule.Needed}.dll'", diagnostic.Remedy, StringComparison.Ordinal);
    }

    private Diagnostic AssertRefused(string path, string code)
    {
        Assert.Null(PackagedModule.Load(path, _diagnostics));
        var diagnostic = Assert.Single(_diagnostics.Items);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(path, diagnostic.Place, StringComparison.Ordinal);
        Assert.EndsWith(".", diagnostic.Remedy, StringComparison.Ordinal);
        return diagnostic;
    }
}
