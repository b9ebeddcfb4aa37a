namespace Alliance.Graph.Data.Importing.Files;

/// <summary>The files were not imported and nothing was changed. All faults of all files are listed.</summary>
public sealed class ImportException : Exception
{
    private const int Shown = 50;

    /// <param name="faults">All faults.</param>
    /// <param name="inner">What caused them, if it was no fault of the files.</param>
    public ImportException(IReadOnlyList<ImportFault> faults, Exception? inner = null)
        : base(Describe(faults), inner) => Faults = faults;

    /// <summary>All faults, ordered by file and row.</summary>
    public IReadOnlyList<ImportFault> Faults { get; }

    private static string Describe(IReadOnlyList<ImportFault> faults)
    {
        var lines = faults
            .Take(Shown)
            .Select(fault => fault.ToString())
            .Prepend($"Nothing was imported, because of {faults.Count} {(faults.Count == 1 ? "fault" : "faults")}:");
        if (faults.Count > Shown)
        {
            lines = lines.Append($"… and {faults.Count - Shown} more.");
        }

        return string.Join(Environment.NewLine, lines);
    }
}
