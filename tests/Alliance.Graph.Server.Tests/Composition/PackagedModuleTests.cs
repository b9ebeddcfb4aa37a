using System.IO.Compression;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Composition.Packages;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Composition;

/// <summary>
/// What can be wrong with a packaged module. That a right one works is shown by tests/FifthModule/run.
/// </summary>
public sealed class PackagedModuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    public static TheoryData<NeedPlace> Places => [.. Enum.GetValues<NeedPlace>()];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_that_is_not_there_is_told() =>
        AssertRefused(_folder.At("nothing.nupkg"), DiagnosticCodes.PackageNotFound);

    [Fact]
    public void A_file_with_another_ending_is_told()
    {
        File.WriteAllText(_folder.At("module.zip"), "no package");

        Assert.Contains(
            "no .nupkg",
            AssertRefused(_folder.At("module.zip"), DiagnosticCodes.PackageNotFound).Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_is_no_archive_is_damaged()
    {
        File.WriteAllText(_folder.At("text.nupkg"), "no archive");

        Assert.Contains(
            "The file is there",
            AssertRefused(_folder.At("text.nupkg"), DiagnosticCodes.PackageDamaged).Problem,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_package_that_ends_too_early_is_damaged(double part)
    {
        var content = File.ReadAllBytes(PackedNeedy());
        File.WriteAllBytes(_folder.At("half.nupkg"), content[..(int)(content.Length * part)]);

        AssertRefused(_folder.At("half.nupkg"), DiagnosticCodes.PackageDamaged);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_package_with_another_byte_is_damaged(CompressionLevel level)
    {
        var path = Archive(
            "changed.nupkg",
            level,
            ("lib/net10.0/Tests.dll", [.. Enumerable.Range(0, 5_000).Select(number => (byte)(number * number >> 3))])
        );
        var content = File.ReadAllBytes(path);
        content[1_000] ^= 1;
        File.WriteAllBytes(path, content);

        AssertRefused(path, DiagnosticCodes.PackageDamaged);
    }

    [Fact]
    public void A_package_for_another_framework_says_for_which()
    {
        var path = Archive(
            "old.nupkg",
            CompressionLevel.Optimal,
            ("lib/net8.0/Tests.dll", [1]),
            ("lib/netstandard2.0/Tests.dll", [1]),
            ("README.md", [1])
        );

        var refused = AssertRefused(path, DiagnosticCodes.PackageForOtherFramework);

        Assert.Contains("'net8.0', 'netstandard2.0'", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("net10.0", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_assemblies_is_for_no_framework() =>
        AssertRefused(
            Archive("texts.nupkg", CompressionLevel.Optimal, ("content/a.txt", [1])),
            DiagnosticCodes.PackageForOtherFramework
        );

    [Fact]
    public void A_package_is_measured_before_it_is_unpacked()
    {
        var path = Archive(
            "large.nupkg",
            CompressionLevel.SmallestSize,
            Enumerable.Range(1, 3).Select(number => ($"lib/net10.0/Part{number}.dll", new byte[50 << 20])).ToArray()
        );
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Contains(
            "150.0 MB",
            AssertRefused(path, DiagnosticCodes.PackageTooLarge).Problem,
            StringComparison.Ordinal
        );

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 10 << 20);
    }

    [Fact]
    public void What_is_not_loaded_does_not_count()
    {
        var path = Archive(
            "tools.nupkg",
            CompressionLevel.SmallestSize,
            ("tools/data.bin", new byte[140 << 20]),
            ("lib/net10.0/Tests.dll", [1])
        );

        AssertRefused(path, DiagnosticCodes.NotAModule);
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

        Assert.Contains(
            "'Tests.One', 'Tests.Two'",
            AssertRefused(_folder.Path, DiagnosticCodes.NotAModule).Problem,
            StringComparison.Ordinal
        );
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
        var program = new ServerProgram(
            _folder.Path,
            ("Modules__Packages__0__Path", "needy.nupkg"),
            ("TMPDIR", temporary)
        );

        Assert.Contains(
            ": Needy",
            (await program.RunAsync("modules", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );
        await using (var server = await program.ServeAsync())
        {
            Assert.Contains(
                "\"needy\"",
                (await server.QueryAsync("{ modules { id } }")).ToString(),
                StringComparison.Ordinal
            );
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

        (await program.RunAsync("serve")).AssertRefused(
            1,
            $"{DiagnosticCodes.NotLoadable} [needy] method '{method}'",
            $"'{NeedyModule.Needed}' 1.0.0",
            $"'{NeedyModule.Needed}.dll'"
        );

        Assert.False(File.Exists(ReadyDatabase.PathIn(_folder.Path)));
    }

    [Fact]
    public async Task A_package_that_lacks_an_assembly_keeps_the_server_from_starting()
    {
        var content = Directory.CreateDirectory(_folder.At("content")).FullName;
        new NeedyModule(content, NeedPlace.Schema).WriteWithoutNeeded();
        NeedyModule.Pack(content, _folder.At("needy.nupkg"));
        var program = new ServerProgram(_folder.Path, ("Modules__Packages__0__Path", "needy.nupkg"));

        (await program.RunAsync("serve")).AssertRefused(
            1,
            DiagnosticCodes.NotLoadable,
            "package 'needy.nupkg'",
            $"'{NeedyModule.Needed}' 1.0.0",
            $"'{NeedyModule.Needed}.dll'"
        );

        Assert.False(File.Exists(ReadyDatabase.PathIn(_folder.Path)));
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
    public void Versions_are_compatible_as_semantic_versioning_has_it(string built, string host, bool isCompatible) =>
        Assert.Equal(isCompatible, SdkCompatibility.IsCompatible(Version.Parse(built), Version.Parse(host)));

    private string PackedNeedy()
    {
        var content = Directory.CreateDirectory(_folder.At("content")).FullName;
        new NeedyModule(content, NeedPlace.Constructor).WriteWhole();
        NeedyModule.Pack(content, _folder.At("needy.nupkg"));
        return _folder.At("needy.nupkg");
    }

    private string Archive(string name, CompressionLevel level, params (string Path, byte[] Content)[] entries)
    {
        using var archive = ZipFile.Open(_folder.At(name), ZipArchiveMode.Create);
        foreach (var (path, content) in entries)
        {
            using var entry = archive.CreateEntry(path, level).Open();
            entry.Write(content);
        }

        return _folder.At(name);
    }

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
