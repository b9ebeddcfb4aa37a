using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public abstract class TemplateCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task Templates_can_be_filled_in_and_their_examples_brought_in_again()
    {
        var folder = Folder.At("papers");
        (await Commands.RunAsync("template", folder)).AssertDone();

        var templates = Graph.Imports.Select(file => new RowTemplate(file, Graph)).ToList();
        var guide = await File.ReadAllTextAsync(Path.Combine(folder, "README.md"));
        Assert.All(
            templates,
            template =>
            {
                var header = File.ReadAllText(Path.Combine(folder, template.FileName));
                Assert.Equal(string.Join(',', template.Columns.Select(column => column.Name)), header.Trim());
                Assert.Contains($"\n## {template.FileName}\n", guide, StringComparison.Ordinal);
                Assert.All(
                    template.Columns,
                    column =>
                        Assert.Contains(
                            $"\n| `{column.Name}` | {(column.IsRequired ? "yes" : "")} | ",
                            guide,
                            StringComparison.Ordinal
                        )
                );
            }
        );
        Assert.Equal(
            Graph.Imports.Count(file => file.OpenStarter is not null),
            Directory.GetFiles(Path.Combine(folder, "examples")).Length
        );

        // What ships is there already.
        var again = (
            await Commands.RunAsync(["import", .. Directory.GetFiles(Path.Combine(folder, "examples"))])
        ).AssertDone();
        Assert.Contains("Nothing changed", again.Output, StringComparison.Ordinal);
        (await Commands.RunAsync(["import", .. Directory.GetFiles(folder, "*.csv")])).AssertDone();
    }

    [SkippableFact]
    public async Task Nothing_is_replaced_and_no_file_made_up()
    {
        var folder = Folder.At("papers");
        (await Commands.RunAsync("template", folder, "hotlines.csv")).AssertDone();
        Assert.Equal(
            ["README.md", "hotlines.csv"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(folder, "examples", "hotlines.csv"))).Length);

        (await Commands.RunAsync("template", folder, "hotlines.csv")).AssertRefused(
            1,
            "Nothing was written",
            "--overwrite"
        );
        (await Commands.RunAsync("template", folder, "hotlines.csv", "--overwrite")).AssertDone();
        (await Commands.RunAsync("template", Folder.At("others"), "hotline.csv")).AssertRefused(
            1,
            "'hotline.csv'",
            "hotlines.csv"
        );
        Assert.False(Directory.Exists(Folder.At("others")));
    }
}

public sealed class TemplateCommandOnSqlite() : TemplateCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class TemplateCommandOnPostgreSql() : TemplateCommandSpecification(DatabaseProviderKind.PostgreSql);
