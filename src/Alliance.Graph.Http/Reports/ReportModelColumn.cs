namespace Alliance.Graph.Http.Reports;

/// <summary>A column of a figure.</summary>
/// <param name="Name">Its name in a table of the query.</param>
/// <param name="Heading">What people read above it.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal sealed record ReportModelColumn(string Name, string Heading, bool IsNumber);
