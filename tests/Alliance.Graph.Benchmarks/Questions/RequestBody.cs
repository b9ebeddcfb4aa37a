using System.Text.Json;

namespace Alliance.Graph.Benchmarks.Questions;

/// <summary>Bodies of POSTs as GraphQL clients send them.</summary>
internal static class RequestBody
{
    public static byte[] Of(Question question, object variables) =>
        JsonSerializer.SerializeToUtf8Bytes(new { query = question.Document, variables });

    /// <summary>The body for a page of the walk; no cursor for the first one.</summary>
    public static byte[] OfPage(string? after, int size = 100) => Of(QuestionList.Walk, new { first = size, after });

    /// <summary>What users ask in turn: the same question about different things, if it is about something.</summary>
    public static IReadOnlyList<byte[]> Variants(Question question, IEnumerable<string> countryCodes) =>
        question.Kind switch
        {
            QuestionKind.Country => [.. countryCodes.Select(code => Of(question, new { code }))],
            QuestionKind.Countries => [Of(question, new { first = 54 })],
            QuestionKind.Nested =>
            [
                Of(
                    question,
                    new
                    {
                        countries = 54,
                        reports = 3,
                        commitments = 5,
                    }
                ),
            ],
            QuestionKind.Filtered =>
            [
                .. new[] { "AWARENESS", "INVESTIGATION", "VICTIM_IDENTIFICATION", "AVAILABILITY_REDUCTION" }.SelectMany(
                    target =>
                        new[] { 2012, 2013, 2014 }.Select(year =>
                            Of(
                                question,
                                new
                                {
                                    target,
                                    from = year,
                                    first = 50,
                                }
                            )
                        )
                ),
            ],
            QuestionKind.Grouped or QuestionKind.Medians =>
            [
                .. new[] { 2010, 2012, 2013 }.Select(year => Of(question, new { from = year })),
            ],
            QuestionKind.Walk => [OfPage(after: null)],
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };
}
