using System.CommandLine;
using System.Text;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Files;

namespace Alliance.Graph.Server.CommandLine;

internal static class TemplateCommand
{
    /// <summary>Folder of the examples, so that an import of what was filled in does not take them along.</summary>
    private const string Examples = "examples";

    private const string Guide = "README.md";

    private const int ExampleRows = 2;

    public static Command Create(CommandServices services)
    {
        var folder = new Argument<string>("folder") { Description = "Folder to write into; it is made." };
        var files = new Argument<string[]>("files")
        {
            Description = "Names of the files that are wanted, for example 'commitments.csv'. Without names: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replaces files that are there already." };
        var command = new Command(
            "template",
            $"Writes what somebody needs who brings in rows by hand: for each kind of row a CSV file with its first line, '{Examples}' of it that can be imported, and a {Guide} that says what each column takes. Needs no database."
        )
        {
            folder,
            files,
            overwrite,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        parsed.GetValue(folder)!,
                        parsed.GetValue(files) ?? [],
                        parsed.GetValue(overwrite),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CommandServices services,
        string folder,
        string[] names,
        bool overwrite,
        CancellationToken cancellationToken
    )
    {
        var wanted = Wanted(services, names);
        var contents = new Dictionary<string, byte[]>
        {
            [Path.Combine(folder, Guide)] = Encoding.UTF8.GetBytes(TemplateGuide.Of(wanted)),
        };
        foreach (var template in wanted)
        {
            using var header = new MemoryStream();
            await template.WriteHeaderAsync(header);
            contents.Add(Path.Combine(folder, template.FileName), header.ToArray());
            using var examples = new MemoryStream();
            if (await template.WriteExamplesAsync(examples, ExampleRows) > 0)
            {
                contents.Add(Path.Combine(folder, Examples, template.FileName), examples.ToArray());
            }
        }

        if (!overwrite && contents.Keys.FirstOrDefault(File.Exists) is { } existing)
        {
            throw new CommandFailure(
                $"Nothing was written: there is a file '{existing}' already. Name another folder, or add --overwrite to replace it."
            );
        }

        try
        {
            Directory.CreateDirectory(Path.Combine(folder, Examples));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(
                $"Nothing was written: {exception.Message} Check the folder and its rights.",
                exception
            );
        }

        foreach (var (path, content) in contents)
        {
            await WholeFile.WriteAsync(path, content, cancellationToken);
        }

        services.Terminal.Line(
            $"Wrote {(wanted.Count == 1 ? "one template" : $"{wanted.Count} templates")} to '{folder}'. '{Path.Combine(folder, Guide)}' says what each column takes; fill in, and try it by 'import --dry-run FILES'."
        );
    }

    private static IReadOnlyList<RowTemplate> Wanted(CommandServices services, string[] names)
    {
        var graph = services.Open().Database.Graph;
        var all = graph
            .Imports.DistinctBy(definition => definition.EntityType)
            .Select(definition => new RowTemplate(definition, graph))
            .ToList();
        if (names.Length == 0)
        {
            return all;
        }

        return
        [
            .. names
                .Distinct()
                .Select(name =>
                    all.Find(template => template.FileName == name)
                    ?? throw new CommandFailure(
                        $"Nothing was written: no loaded module has a file '{name}'. Name one of these: {string.Join(", ", all.Select(template => template.FileName).Order(StringComparer.Ordinal))}."
                    )
                ),
        ];
    }
}
