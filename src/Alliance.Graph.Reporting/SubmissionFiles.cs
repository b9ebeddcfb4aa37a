using Alliance.Graph.Data;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Reporting.Submissions;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting;

/// <summary>Brings files into submissions.</summary>
public static class SubmissionFiles
{
    /// <summary>Writes the rows of files into a submission: all of them, or none if one is wrong.</summary>
    /// <param name="database">The database.</param>
    /// <param name="submission">Key of the submission.</param>
    /// <param name="files">The files; the name of each says what it holds.</param>
    /// <param name="caller">Who brings them.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>What became of each file, and why the submission takes none if it does not.</returns>
    /// <exception cref="ImportException">Files or rows are wrong; all faults are listed.</exception>
    public static async Task<(IReadOnlyList<FileEntries> Files, IReadOnlyList<MutationError> Refusals)> SaveAsync(
        AllianceDatabase database,
        string submission,
        IReadOnlyList<ImportFile> files,
        Caller caller,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var save = new SaveFiles(
            database.OwnedRows,
            await RowFiles.ReadAsync(files, database.Graph.Imports, cancellationToken),
            progress
        );
        var outcome = await database.Mutator.RunAsync(
            save,
            SaveFiles.Into(submission),
            caller,
            step: null,
            cancellationToken
        );
        return (save.Written, outcome.Errors);
    }
}
