using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Answers.Kept;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Responses;

/// <summary>The answer to a request.</summary>
public sealed class GraphResponse
{
    private readonly Answer? _answer;
    private readonly KeptAnswer? _kept;
    private readonly ReadOnlyMemory<byte>? _written;
    private readonly IReadOnlyList<GraphError> _refusal;
    private ExtensionWriters? _extensions;
    private RequestTime? _time;

    private GraphResponse(
        Answer? answer,
        IReadOnlyList<GraphError> refusal,
        KeptAnswer? kept = null,
        ReadOnlyMemory<byte>? written = null
    )
    {
        _written = written;
        _answer = answer;
        _kept = kept;
        _refusal = refusal;
    }

    private static ReadOnlySpan<byte> DataFirst => "{\"data\":"u8;

    /// <summary>
    /// Errors of the request or of single fields; those of fields are complete when the answer is written.
    /// </summary>
    public IReadOnlyList<GraphError> Errors => _answer?.Errors ?? _refusal;

    /// <summary>The statements that the database ran for it; complete when the answer is written.</summary>
    public IReadOnlyList<ExecutedStatement> Statements => [.. _answer?.Statements ?? []];

    /// <summary>
    /// Whether the request was refused before it was executed, so that there is no <c>data</c>: status 400 for
    /// <c>application/graphql-response+json</c>.
    /// </summary>
    public bool IsRequestError => _answer is null && _written is null && _refusal.Count > 0;

    /// <summary>The answer as it was kept from an earlier request; null if it was not.</summary>
    public KeptAnswer? Kept => _kept;

    /// <summary>The state of the data that the answer is of; null if it says nothing of the data.</summary>
    public DataState? State { get; internal set; }

    /// <summary>Whether it tells of what was done already, so that refusing it would say that nothing was.</summary>
    public bool IsDone => _written is not null;

    /// <summary>
    /// Whether it is the answer of an earlier request, which was sent again with its idempotency key.
    /// </summary>
    public bool IsAgain { get; private init; }

    /// <summary>What was subscribed to; null if it is an answer. Such a response is not written.</summary>
    public Subscription? Subscription { get; private init; }

    /// <summary>What file the answer is; null if it is JSON.</summary>
    public TableHead? Table { get; private init; }

    /// <summary>How many rows the tables have together; known when they are written.</summary>
    public long TableRows => _answer?.TableRows ?? 0;

    /// <summary>
    /// Whether the same question has this answer for ever, unless reading it failed: it is asked of data that never
    /// change.
    /// </summary>
    public bool IsFinal { get; internal set; }

    /// <summary>Whether the answer depends on nothing but what was asked and the state of the data.</summary>
    internal bool MayBeKept { get; set; }

    /// <summary>Takes a copy of the answer to be kept; null if it is not.</summary>
    internal AnswerCapture? Capture { get; set; }

    /// <summary>What the answer says beside data and errors.</summary>
    internal ExtensionWriters Extensions => _extensions ??= new ExtensionWriters();

    /// <summary>Is told when it is written; null if nobody wants to know.</summary>
    internal IAnswerObserver? Observer { get; set; }

    internal (int Statements, long Rows) Counts => _answer?.Counts ?? default;

    /// <summary>A request that was not executed.</summary>
    /// <exception cref="ArgumentException">An error has a path, but what was not executed has no places.</exception>
    public static GraphResponse Refused(params IReadOnlyList<GraphError> errors) =>
        errors.All(error => error.Path is null)
            ? new(null, errors)
            : throw new ArgumentException(
                "A refused request has no answer, so its errors have no 'path' in it. Put the place into 'Field'.",
                nameof(errors)
            );

    internal static GraphResponse Executed(Answer answer) => new(answer, []);

    /// <summary>An answer that is a file of tables.</summary>
    internal static GraphResponse Executed(Answer answer, TableHead head) => new(answer, []) { Table = head };

    /// <summary>An answer that was kept.</summary>
    internal static GraphResponse Of(KeptAnswer kept, bool isFinal = false) =>
        new(null, [], kept) { State = kept.State, IsFinal = isFinal };

    /// <summary>An answer that was written before it is sent.</summary>
    internal static GraphResponse Written(
        ReadOnlyMemory<byte> utf8,
        IReadOnlyList<GraphError> errors,
        DataState? state
    ) => new(null, errors, written: utf8) { State = state };

    /// <summary>The answer that was given when the request was sent first.</summary>
    internal static GraphResponse Again(ReadOnlyMemory<byte> utf8, DataState? state) =>
        new(null, [], written: utf8) { State = state, IsAgain = true };

    /// <summary>A subscription that was accepted.</summary>
    internal static GraphResponse Subscribed(Subscription subscription) =>
        new(null, []) { Subscription = subscription };

    /// <summary>A request that was only asked about.</summary>
    internal static GraphResponse NotRun() => new(null, []);

    /// <summary>The same answer, which must be written before a time is up.</summary>
    internal GraphResponse Within(RequestTime time)
    {
        _time = time;
        return this;
    }

    /// <summary>The error that it ends with if its time was up before it was written; null if it was not.</summary>
    public GraphError? Overdue => _time is { IsUp: true } time ? time.Error : null;

    /// <summary>Whether writing it was given up, because its caller did not read what was sent.</summary>
    public bool WasNotRead => _time is { HasWaited: true };

    /// <summary>
    /// Writes the answer as JSON, in parts if it is large. Errors stand first, as the specification advises, unless a
    /// part of
    /// the data was handed on before the first of them was found.
    /// </summary>
    /// <exception cref="InvalidOperationException">Its data was written before; the memory that held it has been given
    /// back.</exception>
    /// <exception cref="BrokenAnswerException">
    /// It is a file of tables, and what was handed on is not all of it; or what it was handed to has no room for it.
    /// </exception>
    public async ValueTask WriteAsync(AnswerPartWriter write, CancellationToken cancellationToken)
    {
        Observer?.Resume();
        try
        {
            await WritePartsAsync(write, cancellationToken);
        }
        catch (BrokenAnswerException broken)
        {
            Capture?.Abandon();
            Observer?.End(Errors.Count > 0 ? this : Refused(broken.Error));
            throw;
        }
        catch
        {
            Capture?.Abandon();
            Observer?.Break(cancellationToken.IsCancellationRequested, this);
            throw;
        }

        Observer?.End(this);
    }

    private async ValueTask WritePartsAsync(AnswerPartWriter write, CancellationToken cancellationToken)
    {
        if ((_kept?.Utf8 ?? _written) is { } ready)
        {
            await write(ready, true, cancellationToken);
            return;
        }

        using var time = _time;
        if (time is not null)
        {
            var handOn = write;
            write = (part, isWhole, cancelled) =>
                AnswerBuffer.IsSmall(part)
                    ? handOn(part, isWhole, cancelled)
                    : time.WaitAsync(either => handOn(part, isWhole, either), cancelled);
        }

        if (Capture is { } capture)
        {
            var send = write;
            write = (part, isWhole, cancelled) =>
            {
                capture.Take(part, isWhole, Errors.Count > 0);
                return send(part, isWhole, cancelled);
            };
        }

        using var buffer = new AnswerBuffer(write);
        if (_answer is not null && Table is not null)
        {
            await _answer.WriteDataAsync(buffer, cancellationToken);
            await buffer.CompleteAsync(cancellationToken);
            return;
        }

        if (_answer is null)
        {
            buffer.Write("{"u8);
            WriteErrors(buffer);
        }
        else
        {
            buffer.Write(DataFirst);
            await _answer.WriteDataAsync(buffer, cancellationToken);
            if (Errors.Count > 0 && !buffer.HasBegun)
            {
                await WriteErrorsFirstAsync(buffer, write, cancellationToken);
                return;
            }

            WriteErrors(buffer, ","u8);
        }

        WriteEnd(buffer, isFirst: _answer is null && Errors.Count == 0);
        await buffer.CompleteAsync(cancellationToken);
        Capture?.Complete(Errors.Count > 0);
    }

    private async ValueTask WriteErrorsFirstAsync(
        AnswerBuffer dataFirst,
        AnswerPartWriter write,
        CancellationToken cancellationToken
    )
    {
        using var buffer = new AnswerBuffer(write);
        buffer.Write("{"u8);
        WriteErrors(buffer);
        buffer.Write(",\"data\":"u8);
        buffer.Write(dataFirst.Written[DataFirst.Length..]);
        WriteEnd(buffer);
        await buffer.CompleteAsync(cancellationToken);
    }

    private void WriteEnd(AnswerBuffer buffer, bool isFirst = false)
    {
        if (_extensions is { Any: true })
        {
            buffer.Write(isFirst ? "\"extensions\":"u8 : ",\"extensions\":"u8);
            using var json = new Utf8JsonWriter(buffer, JsonOutput.Options);
            _extensions.WriteTo(json);
        }

        buffer.Write("}"u8);
    }

    private void WriteErrors(AnswerBuffer buffer, ReadOnlySpan<byte> ahead = default)
    {
        if (Errors.Count == 0)
        {
            return;
        }

        buffer.Write(ahead);
        buffer.Write("\"errors\":"u8);
        using var json = new Utf8JsonWriter(buffer, JsonOutput.Options);
        json.WriteStartArray();
        foreach (var error in Errors)
        {
            error.WriteTo(json);
        }

        json.WriteEndArray();
    }
}
