using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>A file that tables are written into.</summary>
/// <param name="Request">How the caller wants it.</param>
/// <param name="Document">The question.</param>
/// <param name="Variables">Its variables as JSON; null if there are none.</param>
/// <param name="Revision">Number of the revision that it is of; null if it says nothing of the data.</param>
/// <param name="Time">When it was asked.</param>
internal sealed record TableFile(TableRequest Request, string Document, string? Variables, long? Revision, DateTimeOffset Time);
