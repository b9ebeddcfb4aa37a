using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>A file that was read.</summary>
internal sealed class ReadFile(ImportFile source, RowDefinition definition)
{
    private readonly List<(int Row, ImportFault Fault)> _faults = [];

    public ImportFile Source { get; } = source;

    public RowDefinition Definition { get; } = definition;

    public List<ReadRow> Rows { get; } = [];

    /// <summary>
    /// The rows' numbers by key; also of rows with faults, so that a reference to one is no second fault.
    /// </summary>
    public Dictionary<object, int> Keys { get; } = [];

    /// <summary>
    /// False if the file could not be read to its end, so that it may hold keys which nobody has seen.
    /// </summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>By row; those about the whole file first, the end of what could be read last.</summary>
    public IEnumerable<ImportFault> Faults => _faults.OrderBy(entry => entry.Row).Select(entry => entry.Fault);

    /// <summary>Those about one row.</summary>
    public IEnumerable<ImportFault> FaultsOf(int row) =>
        _faults.Where(entry => entry.Row == row).Select(entry => entry.Fault);

    /// <summary>Rows that break no rule, so that code of their module can be trusted to take them.</summary>
    public IEnumerable<ReadRow> SoundRows
    {
        get
        {
            var faulty = _faults.Select(entry => entry.Row).ToHashSet();
            return Rows.Where(row => !faulty.Contains(row.Number));
        }
    }

    public void AddFault(string? position, string text, bool atEnd = false) =>
        _faults.Add((atEnd ? int.MaxValue : 0, new ImportFault(Source.Place, position, text)));

    public void AddFault(int row, string? field, string text) =>
        _faults.Add((row, ImportFault.OfRow(Source.Place, row, field, text)));
}
