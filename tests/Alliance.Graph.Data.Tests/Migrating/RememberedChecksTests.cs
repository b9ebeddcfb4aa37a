using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class RememberedChecksTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string MarkFile => Path.Combine(_folder.FullName, "modules.checked");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Modules_that_were_found_in_order_are_not_checked_again()
    {
        var module = new FickleModule();
        Check(MarkFile, module);
        module.IsInOrder = false;

        Check(MarkFile, module);

        Assert.Throws<CompositionException>(() => Check(null, module));
    }

    [Fact]
    public void Modules_that_are_not_in_order_are_refused_each_time()
    {
        for (var start = 0; start < 2; start++)
        {
            Assert.Throws<CompositionException>(() => Check(MarkFile, new FickleModule { IsInOrder = false }));
        }

        Assert.False(File.Exists(MarkFile));
    }

    [Fact]
    public void Other_modules_are_checked_although_some_were_found_in_order()
    {
        Check(MarkFile);

        Assert.Throws<CompositionException>(() => Check(MarkFile, new FickleModule { IsInOrder = false }));
    }

    [Fact]
    public void Each_kind_of_database_has_its_mark()
    {
        Check(MarkFile);
        Check(MarkFile, DatabaseProviderKind.PostgreSql);
        Check(MarkFile);

        Assert.Equal(2, File.ReadAllLines(MarkFile).Distinct().Count());
        Assert.Equal(2, File.ReadAllLines(MarkFile).Length);
    }

    [Fact]
    public void What_cannot_be_remembered_is_checked()
    {
        var nowhere = Path.Combine(_folder.FullName, "missing", "modules.checked");
        Check(nowhere);

        Assert.Throws<CompositionException>(() => Check(nowhere, new FickleModule { IsInOrder = false }));
    }

    private static void Check(string? file, params GraphModule[] modules) =>
        Check(file, DatabaseProviderKind.Sqlite, modules);

    private static void Check(string? file, DatabaseProviderKind kind, params GraphModule[] modules) =>
        new AllianceDatabase(
            GraphComposer.Compose([new CoreModule(), .. modules]),
            new DatabaseOptions(
                kind,
                kind == DatabaseProviderKind.Sqlite ? "Data Source=never-opened.db" : "Host=never.asked"
            )
            {
                CheckedModulesFile = file,
            }
        ).Migrator.CheckModels();

    /// <summary>The same to the byte whether it is in order or not, as no module is outside of tests.</summary>
    private sealed class FickleModule : GraphModule
    {
        public bool IsInOrder { get; set; } = true;

        public override ModuleManifest Manifest { get; } = new("fickle", "Fickle", "Changes its mind.", "Test team");

        public override void ConfigureSchema(SchemaBuilder schema)
        {
            if (!IsInOrder)
            {
                schema
                    .Extend<Country>()
                    .Section(
                        "fickle",
                        "Fickle.",
                        section =>
                            section.Computed(
                                "backwards",
                                country => Backwards(country.Name),
                                "No database can calculate it."
                            )
                    );
            }
        }

        private static string Backwards(string text) => new([.. text.Reverse()]);
    }
}
