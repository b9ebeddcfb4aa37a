namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>A row without faults of its own.</summary>
/// <param name="Number">Place in the file, from 1.</param>
/// <param name="Value">Object of the definition's row class.</param>
internal sealed record ReadRow(int Number, object Value);
