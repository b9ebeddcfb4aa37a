using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.RowAudits.Reading;

/// <summary>A row as the rules read it.</summary>
/// <param name="Type">The node that it belongs to.</param>
/// <param name="Key">Its key, as text.</param>
/// <param name="Entity">The row.</param>
internal sealed record AuditedRow(AuditedType Type, string Key, object Entity)
{
    /// <summary>The country that it is about or from; null if it is of none.</summary>
    public CountryCode? Country { get; } = Type.CountryOf(Entity);

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance { get; } = Type.ProvenanceOf(Entity);

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; } = Type.NotesOf(Entity);

    /// <summary>Its texts that are neither keys nor notes, those that are missing left out.</summary>
    public IReadOnlyList<AuditedField<string>> Texts { get; } = [.. Type.TextsOf(Entity)];

    /// <summary>
    /// Whether one fact about several countries has a row for each of them, of which this is one or speaks.
    /// </summary>
    public bool IsRecordedForEach { get; set; } = Type.Audit?.IsRecordedForEach == true;
}
