using System.CommandLine;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Server.Console;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.CommandLine;

internal static class ExportCommand
{
    public static Command Create(CommandServices services)
    {
        var folder = new Argument<string>("folder") { Description = "Folder to write into; it is made." };
        var files = new Argument<string[]>("files")
        {
            Description =
                "Names of the files that are wanted, for example 'commitments.json' or 'hotlines.csv'. Without names: all, as JSON.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<RowFormat>("--format")
        {
            Description = "How they are written, where no name says it: json (default) or csv.",
            HelpName = "format",
        };
        var country = new Option<string?>("--country")
        {
            Description = "Writes the rows of one country alone, by its code, and of kinds that have none nothing.",
            HelpName = "code",
        };
        country.Validators.Add(result =>
        {
            if (!CountryCode.TryParse(result.GetValueOrDefault<string?>(), null, out _))
            {
                result.AddError("'--country' takes two capital letters of ISO 3166-1, such as SE.");
            }
        });
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Replaces files that are there already: each as a whole, or not at all.",
        };
        var command = new Command(
            "export",
            "Writes what is stored into the files that 'import' takes, all of one state of the data: rows can be changed there and brought in again. Servers that run on the database go on."
        )
        {
            folder,
            files,
            format,
            country,
            overwrite,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        parsed.GetValue(folder)!,
                        parsed.GetValue(files) ?? [],
                        parsed.GetValue(format),
                        parsed.GetValue(country) is { } code ? CountryCode.Parse(code) : null,
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
        RowFormat format,
        CountryCode? country,
        bool overwrite,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        if (database.MissingFile is { } missing)
        {
            throw new CommandFailure(
                $"Nothing was written: there is no database '{missing}'. Check 'ConnectionStrings:Alliance', and the folder in which the command is run."
            );
        }

        try
        {
            await WriteAsync(services, database, folder, names, format, country, overwrite, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(
                $"Not all was written: {exception.Message} Files that are named above are whole; check the folder and its rights."
            );
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, database.Options) is { } fault)
        {
            throw fault;
        }
    }

    private static async Task WriteAsync(
        CommandServices services,
        AllianceDatabase database,
        string folder,
        string[] names,
        RowFormat format,
        CountryCode? country,
        bool overwrite,
        CancellationToken cancellationToken
    )
    {
        var wanted = Wanted(database, names, format)
            .Select(file => (file.Definition, file.Format, Path: Path.Combine(folder, file.Name)))
            .ToList();
        if (country is { } one && !await HasCountryAsync(database, one, cancellationToken))
        {
            throw new CommandFailure(
                $"Nothing was written: the graph has no country '{one}'. Ask for those with '{{ countries {{ nodes {{ code }} }} }}'."
            );
        }

        if (!overwrite && wanted.Select(file => file.Path).FirstOrDefault(File.Exists) is { } existing)
        {
            throw new CommandFailure(
                $"Nothing was written: there is a file '{existing}' already. Name another folder, or add --overwrite to replace it."
            );
        }

        Directory.CreateDirectory(folder);
        await using var export = database.BeginExport();
        foreach (var (definition, fileFormat, path) in wanted)
        {
            var of =
                country is { } code && database.OwnedRows.Of(definition.EntityType)?.CountryProperty is { } property
                    ? new CountryRowsOnly(code, property)
                    : null;
            if (country is not null && of is null)
            {
                continue;
            }

            var count = await services.Terminal.TrackAsync(progress =>
                WriteAsync(
                    export,
                    definition,
                    fileFormat,
                    path,
                    of,
                    new Reporting<int>(rows => progress.Report($"Writing {Path.GetFileName(path)}", rows, null)),
                    cancellationToken
                )
            );
            services.Terminal.Line(FormattableString.Invariant($"{path}: {count} rows."));
        }
    }

    /// <summary>The files, by their names or all.</summary>
    private static IReadOnlyList<(ImportDefinition Definition, RowFormat Format, string Name)> Wanted(
        AllianceDatabase database,
        string[] names,
        RowFormat format
    )
    {
        // Rows of one kind that come from several files stand in the first, as one row in two files would be a fault.
        var all = database.Graph.Imports.DistinctBy(definition => definition.EntityType).ToList();
        if (names.Length == 0)
        {
            return all.ConvertAll(definition => (definition, format, RowExport.NameOf(definition, format)));
        }

        var known = all.SelectMany(definition =>
                Enum.GetValues<RowFormat>()
                    .Select(form => (Definition: definition, Format: form, Name: RowExport.NameOf(definition, form)))
            )
            .ToDictionary(file => file.Name);
        return
        [
            .. names
                .Distinct()
                .Select(name =>
                    known.TryGetValue(name, out var file)
                        ? file
                        : throw new CommandFailure(
                            $"Nothing was written: no loaded module has a file '{name}'. Name one of these, with the ending .json or .csv: {string.Join(", ", all.Select(definition => Path.GetFileNameWithoutExtension(definition.FileName)).Order(StringComparer.Ordinal))}."
                        )
                ),
        ];
    }

    private static async Task<bool> HasCountryAsync(
        AllianceDatabase database,
        CountryCode code,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Country>().AnyAsync(country => country.Code == code, cancellationToken);
    }

    /// <summary>Under another name first, so that nobody takes a part for the whole.</summary>
    private static async Task<int> WriteAsync(
        RowExport export,
        ImportDefinition definition,
        RowFormat format,
        string path,
        CountryRowsOnly? of,
        IProgress<int> progress,
        CancellationToken cancellationToken
    )
    {
        var part = path + ".part";
        try
        {
            int count;
            await using (var stream = File.Create(part))
            {
                count = await export.WriteAsync(definition, format, stream, of, progress, cancellationToken);
            }

            File.Move(part, path, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
