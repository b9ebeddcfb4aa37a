using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>
/// Writes the rows of files into a submission: all of them, or none if one is wrong. It is no part of the graph.
/// </summary>
internal sealed class SaveFiles(OwnedRowTypes types, IReadOnlyList<FileRows> files, IProgress<ImportProgress>? progress)
    : SubmissionMutation
{
    private readonly List<FileEntries> _written = [];

    /// <summary>What became of the files, once it has run.</summary>
    public IReadOnlyList<FileEntries> Written => _written;

    public override string Name => "saveFiles";

    public override string Description => "Writes the rows of files into a submission.";

    public override AuditEventKind EventKind => AuditEventKind.EntrySaved;

    /// <summary>Files can say nothing new.</summary>
    public override bool CanChangeNothing => true;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    /// <summary>What is sent to write into a submission.</summary>
    public static MutationArguments Into(string submission) =>
        new(new Dictionary<string, object?> { [SubmissionKey.Name] = submission });

    /// <exception cref="ImportException">Rows are wrong; all faults are listed.</exception>
    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        var faults = new List<ImportFault>();
        _written.Clear();
        foreach (var file in files)
        {
            _written.Add(await SaveAsync(run, submission, file, faults, cancellationToken));
        }

        if (faults.Count > 0)
        {
            throw new ImportException(faults);
        }

        if (_written.Exists(file => file.Written > 0))
        {
            await ChangeAsync(run, submission, _ => { }, cancellationToken);
        }

        return submission.Key;
    }

    private async Task<FileEntries> SaveAsync(
        MutationRun run,
        Submission submission,
        FileRows file,
        List<ImportFault> faults,
        CancellationToken cancellationToken
    )
    {
        var owned = types.Of(file.Definition.EntityType);
        if (owned is null)
        {
            faults.Add(
                new ImportFault(
                    file.File.Place,
                    null,
                    "No node of the graph is made of its rows, so no submission can hold them. Leave the file out."
                )
            );
            return new FileEntries(file.File.Place, 0, 0);
        }

        var input = new RowInput("row", "A row.", file.Definition);
        var writer = new EntryWriter(run, submission, owned);
        var numbers = new Dictionary<object, int>();
        var (written, same) = (0, 0);

        // What is wrong is told of every row, not only of the first.
        foreach (var (number, json) in file.Rows)
        {
            try
            {
                var row = await run.ReadAsync(input, json, isDraft: true, cancellationToken);
                if (!numbers.TryAdd(row.Key, number))
                {
                    faults.Add(
                        ImportFault.OfRow(
                            file.File.Place,
                            number,
                            file.Definition.KeyField,
                            $"Row {numbers[row.Key]} has the same key. Give one of them another key, or remove it."
                        )
                    );
                    continue;
                }

                var stored = await writer.FindAsync(row.Key, cancellationToken);

                // What says nothing new needs no entry, whosever it is, and no second look by a reviewer.
                if (
                    stored is null
                        ? await run.IsStoredAsync(row, cancellationToken)
                        : stored.Row is not null && run.Differences(row, stored.Row).Count == 0
                )
                {
                    same++;
                    continue;
                }

                await writer.RequireOwnAsync(
                    row.Entity,
                    row.Key,
                    row,
                    field => MutationRun.PathOf(input, field),
                    cancellationToken
                );
                await writer.WriteAsync(stored, row.Entity, row.Key, row, cancellationToken);
                written++;
            }
            catch (MutationRefusedException refusal)
            {
                faults.AddRange(
                    refusal.Errors.Select(error =>
                        ImportFault.OfRow(file.File.Place, number, FieldOf(error), error.Message)
                    )
                );
            }

            progress?.Report(new ImportProgress(file.File.Place, ImportPhase.Writing, number, file.Rows.Count));
        }

        return new FileEntries(file.File.Place, written, same);
    }

    private static string? FieldOf(MutationError error) =>
        error is InvalidInputError { Path: [_, _, _, ..] path } ? string.Join('.', path.Skip(2)) : null;
}

/// <summary>What became of a file that was brought into a submission.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Written">Rows that became entries, or changed one.</param>
/// <param name="Unchanged">Rows that the graph or an entry says already.</param>
public sealed record FileEntries(string Place, int Written, int Unchanged);
