using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Responses;

/// <summary>What is known of an answer that is a file of tables before it is written.</summary>
/// <param name="Format">Its format.</param>
/// <param name="FileName">A name for the file.</param>
public sealed record TableHead(TableFormat Format, string FileName);
