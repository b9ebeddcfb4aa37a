using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Documents.Parsing;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Execution;

/// <summary>Asks this graph for the figures of a report, each as a table, the way of every request.</summary>
/// <param name="ask">Answers a request, whatever documents callers may send.</param>
internal sealed class GraphFigures(Func<GraphRequest, CancellationToken, Task<GraphResponse>> ask) : FigureReader
{
    /// <summary>Sees all submissions of a round.</summary>
    private static readonly Caller _secretariat = new(null, [CallerRole.Secretariat], [], []);

    public override async Task<FigureReading> ReadAsync(
        IReadOnlyList<FigureDefinition> figures,
        IReadOnlyDictionary<string, object> values,
        CancellationToken cancellationToken
    )
    {
        var read = new List<ReportFigure?>();
        var faults = new Dictionary<int, string>();
        long? revision = null;
        foreach (var figure in figures)
        {
            var (table, state, fault) = await ReadAsync(figure, values, cancellationToken);
            if (fault is not null)
            {
                faults.Add(read.Count, fault.Message);
            }
            else if (state is not null && (revision ??= state.Revision) != state.Revision)
            {
                faults.Add(read.Count, $"Others are of revision {revision}, and it is of {state.Revision}. Try again.");
            }

            read.Add(table);
        }

        return new FigureReading(revision ?? 0, read, faults);
    }

    private async Task<(ReportFigure? Figure, Data.Connections.DataState? State, GraphError? Fault)> ReadAsync(
        FigureDefinition figure,
        IReadOnlyDictionary<string, object> values,
        CancellationToken cancellationToken
    )
    {
        var variables = FigureQuery.ValuesOf(
            new DocumentParser(new RequestLimits()).Parse(figure.Query).Document!,
            values
        );
        var response = await ask(
            new GraphRequest(figure.Query, Variables: variables, QueriesOnly: true)
            {
                Caller = figure.IsSecretariatView ? _secretariat : Caller.Anonymous,
                Table = new TableRequest(TableFormat.Figure),
                IsOriginal = true,
            },
            cancellationToken
        );
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            await response.WriteAsync(
                (part, _, _) =>
                {
                    buffer.Write(part.Span);
                    return ValueTask.CompletedTask;
                },
                cancellationToken
            );
        }
        catch (BrokenAnswerException broken)
        {
            return (null, response.State, broken.Error);
        }

        return response.IsRequestError
            ? (null, response.State, response.Errors[0])
            : (Figure(figure, variables, buffer.WrittenMemory), response.State, null);
    }

    private static ReportFigure Figure(FigureDefinition figure, JsonElement variables, ReadOnlyMemory<byte> table)
    {
        using var json = JsonDocument.Parse(table);
        var columns = json
            .RootElement.GetProperty("columns")
            .EnumerateArray()
            .Select(name => name.GetString()!)
            .ToList();
        return new ReportFigure
        {
            Key = figure.Key,
            Caption = figure.Caption,
            Drawing = figure.Drawing,
            Category = figure.Category,
            Series = figure.Series,
            Value = figure.Value,
            Query = figure.Query,
            Variables = variables.GetRawText(),
            IsSecretariatView = figure.IsSecretariatView,
            Columns = columns,
            Headings = columns.ConvertAll(column => figure.Headings.GetValueOrDefault(column) ?? Words(column)),
            Types =
            [
                .. json
                    .RootElement.GetProperty("types")
                    .EnumerateArray()
                    .Select(type => Enum.Parse<FigureColumnType>(type.GetString()!)),
            ],
            Rows = json.RootElement.GetProperty("rows").GetRawText(),
            TotalRows = json.RootElement.GetProperty("total").GetInt32(),
        };
    }

    /// <summary>The words of a name: <c>Key target total count</c> for <c>key.target.totalCount</c>.</summary>
    private static string Words(string column)
    {
        var text = string.Concat(
            column.Select(sign =>
                sign == '.' ? " "
                : char.IsUpper(sign) ? $" {char.ToLowerInvariant(sign)}"
                : sign.ToString()
            )
        );
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
