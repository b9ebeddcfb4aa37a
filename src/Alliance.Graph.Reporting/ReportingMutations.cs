using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting.CompiledReports;
using Alliance.Graph.Reporting.Rounds;
using Alliance.Graph.Reporting.Submissions;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Reporting;

/// <summary>The front door of this room: all steps that callers can take.</summary>
public static class ReportingMutations
{
    /// <summary>
    /// The mutations of a graph: those of rounds, submissions and reports, and for each type that modules import one
    /// that writes it into a
    /// submission and one that withdraws it. None without core.
    /// </summary>
    public static IReadOnlyList<Mutation> Of(ComposedGraph graph) =>
        graph.Rows.FirstOrDefault(rows => rows.EntityType == typeof(ReportingRound)) is { } rounds
            ?
            [
                new OpenRound(rounds),
                new ChangeRound(rounds),
                new CloseRound(),
                new StartSubmission(),
                new AllowLateSubmission(),
                new DiscardEntry(),
                new AnswerQuestion(),
                new Submit(),
                new AcceptEntries(),
                new ReturnEntries(),
                new ReturnSubmission(),
                new AcceptSubmission(),
                new Publish(),
                new CompileReport(graph.ReportSections),
                new SaveReportText(),
                new PublishReport(RowsOf<Report>(graph), RowsOf<Document>(graph)),
                .. new OwnedRowTypes(graph).All.SelectMany(rows =>
                    new Mutation[] { new SaveEntry(rows), new WithdrawEntry(rows) }
                ),
            ]
            : [];

    private static RowDefinition RowsOf<TEntity>(ComposedGraph graph) =>
        graph.Imports.First(import => import.EntityType == typeof(TEntity));
}
