using Alliance.Graph.Data.Auditing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Data.Mutating;

/// <summary>What a step within a submission is about, for its event.</summary>
public sealed class StepSubject
{
    /// <summary>An entry, as it is behind the step.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="isDiscarded">Whether it is not there any more.</param>
    public static StepSubject Of(SubmissionEntry entry, bool isDiscarded = false) =>
        new()
        {
            Area = entry.Area,
            EntryKey = entry.Key,
            Type = entry.Type,
            RowKey = entry.RowKey,
            Content = isDiscarded ? null : ContentHash.Of(entry),
        };

    /// <summary>An answer, as it is behind the step.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="question">Name of its question.</param>
    public static StepSubject Of(SubmissionAnswer answer, string question) =>
        new()
        {
            AnswerKey = answer.Key,
            Question = question,
            Content = ContentHash.Of(answer),
        };

    /// <summary>All entries of a target area.</summary>
    /// <param name="area">Id of the module.</param>
    public static StepSubject OfArea(string area) => new() { Area = area };

    /// <summary>The report about a round, as it is behind the step.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sections">Its sections, in their order.</param>
    /// <param name="area">Id of the module whose section was written; null if it is about the whole.</param>
    public static StepSubject Of(
        CompiledReport report,
        IReadOnlyList<CompiledReportSection> sections,
        string? area = null
    ) => new() { Area = area, Content = ContentHash.Of(report, sections) };

    /// <summary>The same, done by another role than the rest of the step.</summary>
    public StepSubject As(CallerRole role)
    {
        Role = role;
        return this;
    }

    internal CallerRole? Role { get; private set; }

    internal string? Area { get; private init; }

    internal string? EntryKey { get; private init; }

    internal string? Type { get; private init; }

    internal string? RowKey { get; private init; }

    internal string? AnswerKey { get; private init; }

    internal string? Question { get; private init; }

    internal string? Content { get; private init; }
}
