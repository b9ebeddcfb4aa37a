using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Commands;

/// <summary>The page about bringing in papers is followed step by step, with the rows that it shows.</summary>
public abstract partial class PaperSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Report = "se-commitments-2013";

    private const string Row = "c-se-law-grooming-2009";

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_paper_supersedes_what_was_compiled_and_nothing_is_lost()
    {
        var paper = WriteExamples();
        var before = await KeysAsync();
        var compiled = Folder.At("compiled");
        (
            await Commands.RunAsync(
                "export",
                compiled,
                "reports.csv",
                "commitments.csv",
                "--country",
                "SE",
                "--format",
                "csv"
            )
        ).AssertDone();
        Fill(Path.Combine(compiled, "reports.csv"), Report, "supersededById", "se-commitments-2013-paper");
        Fill(Path.Combine(compiled, "commitments.csv"), Row, "supersededById", "c-se-2013-grooming");

        (await Commands.RunAsync(["import", "--dry-run", .. paper])).AssertDone();
        (
            await Commands.RunAsync(["import", "--by", "secretariat", "--title", "Sweden's paper of 2013", .. paper])
        ).AssertDone();
        (
            await Commands.RunAsync([
                "import",
                "--by",
                "secretariat",
                "--title",
                "What it supersedes",
                .. Directory.GetFiles(compiled),
            ])
        ).AssertDone();

        await using var context = await Database.Contexts.CreateDbContextAsync();
        Assert.Equal(["c-se-2013-grooming", "c-se-2013-review"], (await KeysAsync()).Except(before));
        Assert.Equal(
            "c-se-2013-grooming",
            (await context.Set<Commitment>().SingleAsync(row => row.Key == Row)).SupersededByKey
        );
        Assert.Equal(
            "se-commitments-2013-paper",
            (await context.Set<Report>().SingleAsync(report => report.Key == Report)).SupersededByKey
        );
        Assert.Equal(1, await context.Set<Commitment>().CountAsync(row => row.SupersededByKey != null));
        (await Commands.RunAsync("data", "audit")).AssertDone();
    }

    [SkippableTheory]
    [InlineData("commitments.json", Row, Row, "supersededById", "itself")]
    [InlineData("commitments.json", Row, "c-fi-unknown", "supersededById", "c-fi-unknown")]
    [InlineData("commitments.json", Row, "c-al-unit-cyber", "countryCode", "c-al-unit-cyber")]
    [InlineData("reports.json", Report, Report, "supersededById", "itself")]
    [InlineData("reports.json", Report, "fi-commitments-2013", "countryCode", "fi-commitments-2013")]
    public async Task A_row_is_superseded_by_another_of_its_country(
        string file,
        string key,
        string by,
        string field,
        string word
    )
    {
        var compiled = await ExportAsync();
        Supersede(Path.Combine(compiled, file), key, by);

        (await Commands.RunAsync("import", Path.Combine(compiled, file))).AssertRefused(1, file, field, word);
    }

    [SkippableFact]
    public async Task What_supersedes_is_not_withdrawn_before_its_marks()
    {
        var compiled = await ExportAsync();
        Supersede(Path.Combine(compiled, "commitments.json"), Row, "c-se-law-viewing-2010");
        (await Commands.RunAsync("import", Path.Combine(compiled, "commitments.json"))).AssertDone();

        (await Commands.RunAsync("withdraw", "Commitment", "c-se-law-viewing-2010", "--reason", "a try")).AssertRefused(
            1,
            Row
        );
    }

    private async Task<string> ExportAsync()
    {
        var folder = Folder.At("compiled");
        (await Commands.RunAsync("export", folder, "reports.json", "commitments.json", "--country", "SE")).AssertDone();
        return folder;
    }

    private async Task<List<string>> KeysAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        return await context.Set<Commitment>().OrderBy(row => row.Key).Select(row => row.Key).ToListAsync();
    }

    private static void Supersede(string file, string key, string by)
    {
        var rows = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
        rows.Single(row => (string?)row!["id"] == key)!["supersededById"] = by;
        File.WriteAllText(file, rows.ToJsonString());
    }

    /// <summary>Writes into an empty cell of a CSV file whose rows have a line each, as a spreadsheet would.</summary>
    private static void Fill(string file, string key, string column, string value)
    {
        var lines = File.ReadAllLines(file);
        var place = Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(','), column);
        var line = Array.FindIndex(lines, text => text.StartsWith($"{key},", StringComparison.Ordinal));
        var cells = Cell().Matches(lines[line]).Select(cell => cell.Value).ToList();
        Assert.Equal("", cells[place]);
        cells[place] = value;
        lines[line] = string.Join(',', cells);
        File.WriteAllLines(file, lines);
    }

    private List<string> WriteExamples()
    {
        var page = File.ReadAllText(Page()).ReplaceLineEndings("\n");
        var examples = Examples().Matches(page);
        Assert.Equal(4, examples.Count);
        return
        [
            .. examples.Select(example =>
            {
                var path = Folder.At(example.Groups["file"].Value);
                File.WriteAllText(path, example.Groups["rows"].Value);
                return path;
            }),
        ];
    }

    private static string Page([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Core/Starter/BRINGING-PAPERS.md");

    [GeneratedRegex("""(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)(?=,|$)""")]
    private static partial Regex Cell();

    [GeneratedRegex("""<!-- (?<file>\S+\.csv) -->\n```csv\n(?<rows>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Examples();
}

public sealed class PaperOnSqlite() : PaperSpecification(DatabaseProviderKind.Sqlite);

public sealed class PaperOnPostgreSql() : PaperSpecification(DatabaseProviderKind.PostgreSql);
