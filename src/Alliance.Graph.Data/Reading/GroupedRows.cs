using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Reading;

/// <summary>Rows that are read in groups.</summary>
/// <param name="List">The list; its order does not matter.</param>
/// <param name="Shape">The groups.</param>
/// <param name="Connection">The link to the parents; null for the whole list.</param>
/// <param name="Parents">Keys of the parents; null for the whole list.</param>
public sealed record GroupedRows(
    RowList List,
    GroupShape Shape,
    ConnectionFieldDefinition? Connection = null,
    KeySet? Parents = null
);
