using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Responses;

/// <summary>What is known of an answer that is a file of tables before it is written.</summary>
/// <param name="Format">Its format.</param>
/// <param name="FileName">A name for the file.</param>
/// <param name="Rows">How many rows its tables will have together; null if that is only seen when they are
/// read.</param>
public sealed record TableHead(TableFormat Format, string FileName, long? Rows = null);
