using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

/// <summary>Making, listing and verifying releases from a shell.</summary>
public abstract class ReleaseCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    protected override TestContent Content => TestContent.StarterData;

    private string Releases => Folder.At("releases");

    [SkippableFact]
    public async Task A_release_is_made_listed_and_found_whole_and_a_changed_byte_is_found()
    {
        var commands = new CommandsHere(Settings());
        Assert.Contains(
            "There is no release",
            (await commands.RunAsync("release", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );

        var made = (
            await commands.RunAsync(
                "release",
                "create",
                "2026-1",
                "--title",
                "The first",
                "--notes",
                "New: all of it.",
                "--license",
                "CC-BY-4.0"
            )
        )
            .AssertDone()
            .Output;

        Assert.Contains("Country: 54 rows.", made, StringComparison.Ordinal);
        Assert.Contains(
            "2026-1: The first (",
            (await commands.RunAsync("release", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2026-1: whole, ",
            (await commands.RunAsync("release", "verify", "2026-1")).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "CITATION.cff",
                "README.md",
                "SHA256SUMS",
                "alliance.db",
                "citation.bib",
                "csv",
                "datapackage.json",
                "dictionary-values.csv",
                "dictionary.csv",
                "parquet",
                "release.json",
            ],
            Directory.EnumerateFileSystemEntries(In()).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        RequireTables();

        // Whatever was there before stays as it is.
        (await commands.RunAsync("release", "create", "2026-1", "--title", "Another")).AssertRefused(
            1,
            "there is a release '2026-1'",
            "Choose another name"
        );
        (await commands.RunAsync("release", "create", "First!", "--title", "Another")).AssertRefused(
            2,
            "'First!' is no name of a release",
            "2026-1"
        );
        (await commands.RunAsync("release", "verify", "2026-7")).AssertRefused(
            1,
            "There is no release '2026-7'",
            "There are: 2026-1."
        );

        foreach (
            var file in new[] { "alliance.db", Path.Combine("csv", "countries.csv"), "release.json", "SHA256SUMS" }
        )
        {
            await RequireFoundAsync(commands, file);
        }

        File.WriteAllText(In("left.txt"), "left");
        Assert.Contains(
            "'left.txt' does not belong to it",
            (await commands.RunAsync("release", "verify")).Output,
            StringComparison.Ordinal
        );
        File.Delete(In("left.txt"));
        File.Move(In("citation.bib"), Folder.At("citation.bib"));
        Assert.Contains(
            "'citation.bib' is missing",
            (await commands.RunAsync("release", "verify")).Output,
            StringComparison.Ordinal
        );
        File.Move(Folder.At("citation.bib"), In("citation.bib"));
        (await commands.RunAsync("release", "verify")).AssertDone();
        await RequireRemovalAsync(commands);
    }

    [SkippableFact]
    public async Task What_a_killed_creation_leaves_is_no_release_and_the_next_one_takes_it_away()
    {
        // As a killed one leaves it: a folder that has not got its name yet.
        var left = Directory.CreateDirectory(Path.Combine(Releases, ".making-2026-1-killed")).FullName;
        File.WriteAllText(Path.Combine(left, "alliance.db"), "half");
        var commands = new CommandsHere(Settings());
        Assert.Contains(
            "There is no release",
            (await commands.RunAsync("release", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );
        (await commands.RunAsync("release", "verify", "2026-1")).AssertRefused(1, "There is no release '2026-1'");

        // A real one, killed as soon as it writes.
        using (
            var process = new ServerProgram(Folder.Path, Settings()).Start(
                "release",
                "create",
                "2026-1",
                "--title",
                "Killed"
            )
        )
        {
            await Eventually.HoldsAsync(
                "it writes",
                () =>
                    Task.FromResult(
                        process.HasExited
                            || Directory
                                .EnumerateFiles(Releases, "alliance.db", SearchOption.AllDirectories)
                                .Any(file => !file.StartsWith(left, StringComparison.Ordinal))
                    )
            );
            process.Kill();
            await process.WaitForExitAsync();
        }

        if (!Directory.Exists(In()))
        {
            (await commands.RunAsync("release", "create", "2026-1", "--title", "The first")).AssertDone();
        }

        (await commands.RunAsync("release", "verify", "2026-1")).AssertDone();
        (await commands.RunAsync("release", "create", "2026-2", "--title", "The second")).AssertDone();
        Assert.Equal(
            ["2026-1", "2026-2"],
            Directory.EnumerateFileSystemEntries(Releases).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    private string In(string path = "") => Path.Combine(Releases, "2026-1", path);

    private (string Name, string Value)[] Settings() =>
        [
            ("Database__Provider", $"{Test.Options.Provider}"),
            ("ConnectionStrings__Alliance", Test.Options.ConnectionString),
            ("Releases__Folder", Releases),
        ];

    /// <summary>Each table of the package has a CSV file with its columns, and a Parquet file.</summary>
    private void RequireTables()
    {
        var package = JsonElement.Parse(File.ReadAllText(In("datapackage.json")));
        var resources = package.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(
            Directory
                .EnumerateFiles(In("csv"))
                .Select(file => $"csv/{Path.GetFileName(file)}")
                .Append("dictionary-values.csv")
                .Append("dictionary.csv")
                .Order(StringComparer.Ordinal),
            resources.Select(resource => resource.GetProperty("path").GetString()).Order(StringComparer.Ordinal)
        );
        foreach (var resource in resources)
        {
            var columns = resource
                .GetProperty("schema")
                .GetProperty("fields")
                .EnumerateArray()
                .Select(field => field.GetProperty("name").GetString());
            Assert.Equal(
                string.Join(',', columns),
                File.ReadLines(In(resource.GetProperty("path").GetString()!)).First()
            );
            Assert.Equal(
                new FileInfo(In(resource.GetProperty("path").GetString()!)).Length,
                resource.GetProperty("bytes").GetInt64()
            );
            Assert.All(
                resource.GetProperty("schema").GetProperty("fields").EnumerateArray(),
                field => Assert.NotEqual("", field.GetProperty("description").GetString())
            );
            Assert.True(
                resource.GetProperty("name").GetString()!.StartsWith("dictionary", StringComparison.Ordinal)
                    || File.Exists(In(Path.Combine("parquet", $"{resource.GetProperty("name").GetString()}.parquet")))
            );
        }

        Assert.Equal(
            55,
            File.ReadLines(In(Path.Combine("csv", "countries.csv")))
                .Count(line => line.Length > 3 && line[2] == ',' || line.StartsWith("code,", StringComparison.Ordinal))
        );
    }

    /// <summary>What goes is listed first; a note stays, and the name is not given again.</summary>
    private async Task RequireRemovalAsync(CommandsHere commands)
    {
        (await commands.RunAsync("release", "remove", "2026-7", "--reason", "Wrong.", "--yes")).AssertRefused(
            1,
            "There is no release '2026-7'",
            "There are: 2026-1."
        );
        (await commands.RunAsync("release", "remove", "2026-1", "--yes")).AssertRefused(2, "--reason");
        (await commands.RunAsync("release", "remove", "2026-1", "--reason", " ", "--yes")).AssertRefused(
            2,
            "'--reason' is empty"
        );
        var asked = await commands.RunAsync("release", "remove", "2026-1", "--reason", "Wrong.");
        asked.AssertRefused(1, "Nothing was changed", "'--yes'");
        Assert.Contains("Will be deleted", asked.Output, StringComparison.Ordinal);
        Assert.Contains("2026-1: The first (", asked.Output, StringComparison.Ordinal);
        Assert.Contains("It is cited as: Alliance Graph", asked.Output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(In()));

        File.Delete(In("release.json"));
        Assert.Contains(
            "Removed the release '2026-1'",
            (await commands.RunAsync("release", "remove", "2026-1", "--reason", "Wrong.", "--yes")).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Equal([".removed-2026-1.json"], Directory.EnumerateFileSystemEntries(Releases).Select(Path.GetFileName));
        Assert.Contains(
            "2026-1: removed on ",
            (await commands.RunAsync("release", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );
        (await commands.RunAsync("release", "create", "2026-1", "--title", "Another")).AssertRefused(
            1,
            "which was removed on",
            "Choose another name"
        );
    }

    private async Task RequireFoundAsync(CommandsHere commands, string file)
    {
        var bytes = await File.ReadAllBytesAsync(In(file));
        var changed = bytes.ToArray();

        // Where it neither ends a JSON nor a database.
        var place = file == "release.json" ? bytes.AsSpan().IndexOf("The first"u8) : bytes.Length / 2;
        changed[place] ^= 1;
        await File.WriteAllBytesAsync(In(file), changed);
        var found = await commands.RunAsync("release", "verify", "2026-1");
        Assert.Equal(1, found.ExitCode);
        Assert.Contains(Path.GetFileName(file), found.Output, StringComparison.Ordinal);
        Assert.Contains("Not as they were made: 2026-1.", found.Errors, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(In(file), bytes);
    }
}

public sealed class ReleaseCommandOnSqlite() : ReleaseCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReleaseCommandOnPostgreSql() : ReleaseCommandSpecification(DatabaseProviderKind.PostgreSql);
