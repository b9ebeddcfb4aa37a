using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying;

/// <summary>A list that hangs on the rows of another one.</summary>
/// <param name="List">Which of the linked rows it has.</param>
/// <param name="Link">How they are linked to the row above.</param>
public sealed record ListBelow(RowList List, ConnectionFieldDefinition Link);
