using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>What grows: the table, the parents, the page.</summary>
internal static class ScaleCurves
{
    private const int RowsPerCountry = 1 + 3 + (3 * 5);

    /// <summary>Each has about ten times as many commitments as the one before: 540, 5,400 and 54,000.</summary>
    public static IReadOnlyList<GeneratedSize> Sizes { get; } = [new(54, 1, 10), new(54, 10, 10), GeneratedSize.Large];

    /// <summary>The same answer from a larger table.</summary>
    public static IEnumerable<ScalePoint> OverRows(GeneratedSize size)
    {
        yield return new("table: a page of 100", size.Rows, 100, QuestionList.Walk, RequestBody.OfPage(after: null));
        yield return new(
            "table: 50 rows, filtered and ordered, with total",
            size.Rows,
            50,
            QuestionList.Filtered,
            RequestBody.Of(
                QuestionList.Filtered,
                new
                {
                    target = "AWARENESS",
                    from = 2012,
                    first = 50,
                }
            )
        );
        yield return new(
            "table: 4 groups, counted",
            size.Rows,
            4,
            QuestionList.Grouped,
            RequestBody.Of(QuestionList.Grouped, new { from = 2012 })
        );
    }

    /// <summary>A larger answer from the same table.</summary>
    public static IEnumerable<ScalePoint> OverAnswers()
    {
        foreach (var countries in new[] { 5, 50 })
        {
            yield return new(
                "parents: countries > 3 reports > 5 commitments",
                countries,
                countries * RowsPerCountry,
                QuestionList.Nested,
                RequestBody.Of(
                    QuestionList.Nested,
                    new
                    {
                        countries,
                        reports = 3,
                        commitments = 5,
                    }
                )
            );
        }

        foreach (var size in new[] { 10, 100 })
        {
            yield return new("page: commitments", size, size, QuestionList.Walk, RequestBody.OfPage(after: null, size));
        }
    }
}
