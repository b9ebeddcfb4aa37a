using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>A row that is tried together with others, as if all of them were imported.</summary>
/// <param name="Type">Type of the row, as the graph names it.</param>
/// <param name="Key">Key of the row, as the graph writes it.</param>
/// <param name="Row">The row as a file would have it, JSON; null to withdraw it.</param>
public sealed record TriedRow(string Type, string Key, string? Row);

/// <summary>What an import of a row would find and do.</summary>
/// <param name="Faults">Why it would be refused; empty if it would not.</param>
/// <param name="Changes">The fields that would be others, with what is stored and what the row says.</param>
public sealed record RowTrial(IReadOnlyList<EntryFault> Faults, IReadOnlyList<FieldChange> Changes);
