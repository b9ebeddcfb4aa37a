using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>Plays the steps of a round on servers.</summary>
/// <param name="client">Sends requests.</param>
/// <param name="commands">Runs the command of the step with a file.</param>
/// <param name="folder">Where the file is.</param>
internal sealed class RoundPlay(PartyClient client, CommandsHere commands, TemporaryFolder folder)
{
    private const string File = "hotlines.csv";

    /// <summary>Takes a step, and its answer is as it should be.</summary>
    public async Task<Reply?> TakeAsync(RoundStep step, Uri address)
    {
        if (step.Name == RoundSteps.FileStep)
        {
            await BringFileAsync();
            return null;
        }

        return Judge(step, await client.SendAsync(address, step.By, await MakeAsync(step, address), KeyOf(step)));
    }

    /// <summary>The request of a step.</summary>
    public async Task<Ask> MakeAsync(RoundStep step, Uri address) => step.Make(await VersionsAsync(address));

    /// <summary>By which the request of a step is sent again.</summary>
    public static string KeyOf(RoundStep step) => step.Name.Replace(' ', '-');

    /// <summary>Whether an answer is as it should be.</summary>
    public static Reply Judge(RoundStep step, Reply reply)
    {
        Assert.True(reply.Codes.SequenceEqual(step.Refusal is { } code ? [code] : []), $"{step.Name}: {reply.Text}");
        return reply;
    }

    /// <summary>Writes what Germany has into a file, and brings it in with other words in one row.</summary>
    public async Task BringFileAsync() =>
        (
            await commands.RunAsync(
                "import",
                "--into",
                RoundSteps.German,
                await FileAsync(),
                "--by",
                Party.Germany.Name
            )
        ).AssertDone();

    /// <summary>The file that Germany brings: what is exported, with one row that says something else.</summary>
    public async Task<string> FileAsync()
    {
        var path = folder.At(File);
        if (!System.IO.File.Exists(path))
        {
            (await commands.RunAsync("export", folder.Path, File, "--country", "DE")).AssertDone();
            var text = await System.IO.File.ReadAllTextAsync(path);
            var changed = text.Replace(
                "eco Complaints Office (Beschwerdestelle)",
                "eco Complaints Office",
                StringComparison.Ordinal
            );
            Assert.NotEqual(text, changed);
            await System.IO.File.WriteAllTextAsync(path, changed);
        }

        return path;
    }

    private async Task<IReadOnlyDictionary<string, int>> VersionsAsync(Uri address) =>
        (await client.SendAsync(address, Party.Secretariat, new Ask("{ submissions { nodes { key version } } }")))
            .AssertDone()
            .Data.GetProperty("submissions")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToDictionary(node => node.GetProperty("key").GetString()!, node => node.GetProperty("version").GetInt32());
}
