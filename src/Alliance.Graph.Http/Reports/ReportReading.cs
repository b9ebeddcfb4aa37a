using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Http.Reports;

/// <summary>What was read of a report.</summary>
/// <param name="Report">The report; null if there is none that the caller sees, or it could not be read.</param>
/// <param name="Refusal">Why it could not be read; null if it could.</param>
/// <param name="State">The state of the data that was read.</param>
/// <param name="Bytes">How large the answers of the graph were.</param>
internal sealed record ReportReading(ReportModel? Report, GraphResponse? Refusal, DataState? State, long Bytes);
