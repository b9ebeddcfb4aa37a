using Alliance.Graph.Data;
using Alliance.Graph.Data.Generating;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Hosting;

/// <summary>The steps that make a database ready, each with its progress and its lines.</summary>
internal sealed class DatabaseStart(AllianceDatabase database, Terminal terminal)
{
    /// <summary>
    /// Brings the tables up to date, and what is made of rows, which a release can bring or change too: the entries of
    /// the search, the observations.
    /// </summary>
    /// <returns>Whether anything was to be done.</returns>
    public async Task<bool> MigrateAsync(CancellationToken cancellationToken)
    {
        var made = database.MissingFile;
        var applied = await TrackMigrationsAsync(progress =>
            database.Migrator.MigrateAsync(progress, cancellationToken)
        );
        if (made is not null)
        {
            terminal.Line($"Made the database '{made}'.");
        }

        var indexed = await terminal.TrackAsync(progress =>
            database.Search.BringUpToDateAsync(
                new Reporting<string>(type => progress.Report($"Making {type} searchable", 0, null)),
                cancellationToken
            )
        );
        if (indexed.Count > 0)
        {
            terminal.Line($"Made searchable: {string.Join(", ", indexed)}.");
        }

        var read = await database.ReadOff.BringUpToDateAsync(cancellationToken);
        if (read.Count > 0)
        {
            terminal.Line($"Read off rows anew: {string.Join(", ", read)}.");
        }

        return applied > 0 || indexed.Count > 0 || read.Count > 0;
    }

    /// <summary>
    /// Takes one module's tables along a path, and lists the migrations that were applied or taken back.
    /// </summary>
    public Task MigrateToAsync(MigrationPath path, CancellationToken cancellationToken) =>
        TrackMigrationsAsync(progress => database.Migrator.MigrateToAsync(path, progress, cancellationToken));

    /// <summary>Imports the files and lists what became of them, or would.</summary>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<ImportFile> files,
        ImportOptions wishes,
        CancellationToken cancellationToken
    )
    {
        var report = await RunAsync(files, wishes, cancellationToken);
        foreach (var file in report.Files)
        {
            terminal.Line(
                $"{file.Place}: {file.Inserted} inserted, {file.Updated} updated, {file.Unchanged} unchanged."
            );
        }

        return report;
    }

    /// <summary>
    /// The rows that the files do not have and that would be withdrawn; everything is tried and taken back.
    /// </summary>
    public async Task<IReadOnlyList<WithdrawnRow>> LookAsync(
        IReadOnlyList<ImportFile> files,
        CancellationToken cancellationToken
    ) => (await RunAsync(files, new ImportOptions { Replace = true, IsLook = true }, cancellationToken)).Withdrawn;

    /// <summary>
    /// Migrates, and imports the starter data of modules that have no row yet: never over what somebody may have
    /// edited, and never facts beside generated rows.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        var modules = await database.ModulesWithoutRowsAsync(cancellationToken);
        if (modules.Count > 0 && !await new SyntheticData(database).IsPresentAsync(cancellationToken))
        {
            var note = new RevisionNote(RevisionCause.Starter)
            {
                Title = $"Starter data of {string.Join(", ", modules)}",
            };
            await ImportAsync(
                database.Importer.StarterFiles(modules),
                new ImportOptions { Note = note },
                cancellationToken
            );
            await database.SettleAsync();
        }
    }

    private async Task<int> TrackMigrationsAsync(Func<IProgress<MigrationProgress>, Task> work)
    {
        var steps = new List<MigrationProgress>();
        await terminal.TrackAsync(progress =>
            work(
                new Reporting<MigrationProgress>(step =>
                {
                    steps.Add(step);
                    progress.Report($"Migrating {step.Module}", steps.Count, null);
                })
            )
        );
        steps.ForEach(step =>
            terminal.Line($"{(step.IsReverted ? "Took back" : "Applied")} migration {step.Module} {step.Migration}.")
        );
        return steps.Count;
    }

    private Task<ImportReport> RunAsync(
        IReadOnlyList<ImportFile> files,
        ImportOptions wishes,
        CancellationToken cancellationToken
    ) =>
        terminal.TrackAsync(progress =>
            database.Importer.ImportAsync(
                files,
                wishes,
                new Reporting<ImportProgress>(step =>
                    progress.Report(
                        $"{(step.Phase == ImportPhase.Reading ? "Reading" : "Writing")} {Path.GetFileName(step.File)}",
                        step.Rows,
                        step.Total
                    )
                ),
                cancellationToken
            )
        );
}
