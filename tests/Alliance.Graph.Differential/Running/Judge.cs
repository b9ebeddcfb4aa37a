using System.Text.Json;
using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Differential.Running;

/// <summary>Asks both databases and the oracle, and compares the three answers.</summary>
internal sealed class Judge(AskedData data)
{
    /// <summary>A question can be too large by chance.</summary>
    private static readonly HashSet<string> _tooLarge =
    [
        ErrorCodes.CostLimit,
        ErrorCodes.FilterLimit,
        ErrorCodes.TooDeep,
        ErrorCodes.TooManyFields,
        ErrorCodes.TooManyAliases,
        ErrorCodes.TooManyTokens,
        ErrorCodes.TooManyDirectives,
    ];

    private readonly Dictionary<Caller, QuestionOracle> _oracles = data.Seen.ToDictionary(
        seen => seen.Key,
        seen => new QuestionOracle(seen.Value)
    );

    /// <summary>Asks, and hands on the cursors of the answer if it was right.</summary>
    public async Task<Judgement> AskAsync(
        Document document,
        IReadOnlyDictionary<string, Input> values,
        Action<IReadOnlyList<CursorInput>>? learn = null
    )
    {
        var answers = Task.WhenAll(
            AskAsync(data.Sqlite, document, values),
            AskAsync(data.PostgreSql, document, values)
        );
        var expected = Expect(document, values, out var fault);
        var (sqlite, postgreSql) = await answers is [var one, var other]
            ? (one, other)
            : throw new InvalidOperationException();
        if (sqlite.Json != postgreSql.Json)
        {
            return new Judgement(
                sqlite.Json,
                postgreSql.Json,
                Text(expected),
                "SQLite and PostgreSQL give different answers",
                null
            );
        }

        if (TooLarge(sqlite) is { } code)
        {
            return new Judgement(sqlite.Json, postgreSql.Json, Text(expected), null, code);
        }

        var comparison = new AnswerComparison();
        var difference = fault is null
            ? Difference(sqlite, expected!, comparison)
            : $"the oracle has no answer: {fault}";
        if (difference is null)
        {
            learn?.Invoke(comparison.Cursors);
        }

        return new Judgement(sqlite.Json, postgreSql.Json, Text(expected), difference, null);
    }

    /// <summary>What the oracle says.</summary>
    public Expectation? Expect(Document document, IReadOnlyDictionary<string, Input> values, out string? fault)
    {
        fault = null;
        try
        {
            return _oracles[document.Caller].Answer(document, values);
        }
        catch (Exception exception)
            when (exception
                    is NotSupportedException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or OverflowException
            )
        {
            fault = exception.ToString();
            return null;
        }
    }

    public static Task<GraphAnswer> AskAsync(
        AskedDatabase database,
        Document document,
        IReadOnlyDictionary<string, Input> values
    )
    {
        var request = new GraphRequest(
            document.Text,
            Variables: JsonDocument.Parse(DocumentWriter.Variables(values)).RootElement
        )
        {
            Caller = document.Caller,
        };
        return Task.Run(() => database.Graph.AskAsync(request));
    }

    /// <summary>Code of the refusal, if a request was refused for its size.</summary>
    public static string? TooLarge(GraphAnswer answer) =>
        answer.Errors.Count > 0 && answer.Errors.All(error => _tooLarge.Contains(error.Code))
            ? answer.Errors[0].Code
            : null;

    /// <summary>Where an answer is otherwise than it should be; null if nowhere.</summary>
    public static string? Difference(GraphAnswer answer, Expectation expected, AnswerComparison comparison) =>
        Errors(answer, expected)
        ?? (expected.Data is null ? null : comparison.Difference(answer.Data, expected.Data))
        ?? Cuts(answer, expected);

    private static string? Cuts(GraphAnswer answer, Expectation expected)
    {
        List<string> cuts = [];
        if (
            JsonDocument.Parse(answer.Json).RootElement.TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty("cut", out var told)
        )
        {
            cuts =
            [
                .. told.EnumerateArray()
                    .Select(cut =>
                        $"{cut.GetProperty("path").GetString()} {cut.GetProperty("size").GetInt32()} {cut.GetProperty("lists").GetInt32()}"
                    )
                    .Order(StringComparer.Ordinal),
            ];
        }

        return cuts.SequenceEqual(expected.Cuts)
            ? null
            : $"the cut lists are [{string.Join(", ", cuts)}] instead of [{string.Join(", ", expected.Cuts)}]";
    }

    private static string? Errors(GraphAnswer answer, Expectation expected)
    {
        var codes = answer.Errors.Select(error => error.Code).Order(StringComparer.Ordinal).ToList();
        return expected.Data is null
            ? answer.IsRefused && expected.Errors.All(codes.Contains)
                ? null
                : $"the request should be refused with {string.Join(' ', expected.Errors)}"
            : codes.SequenceEqual(expected.Errors.Order(StringComparer.Ordinal)) && !answer.IsRefused
                ? null
                : $"the errors are [{string.Join(' ', codes)}] instead of [{string.Join(' ', expected.Errors)}]: {string.Join(' ', answer.Errors.Take(2).Select(error => error.Message))}";
    }

    private static string Text(Expectation? expected) =>
        expected is null
            ? "no answer"
            : $"{(expected.Data is null ? "no data" : ExpectedText.Of(expected.Data))}{(expected.Errors.Count == 0 ? "" : $" with {string.Join(' ', expected.Errors)}")}";
}
