using System.Buffers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Alliance.Graph.Http.Unsent;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Batches;

/// <summary>
/// Answers the requests of a batch one after the other, as a list of answers in their order. Each is run, limited and
/// paid by
/// itself, and what happens to one happens to that one only.
/// </summary>
internal sealed class BatchAnswers(UnsentAnswers unsent, AnswerFaults faults)
{
    /// <param name="context">The request.</param>
    /// <param name="mediaType">What its caller is answered in; the status is always 200, since no other could be true
    /// of all.</param>
    /// <param name="requests">The requests, one at least.</param>
    /// <param name="budget">What the caller may still ask for; null if he is not limited.</param>
    /// <param name="ask">Runs a request.</param>
    public async Task WriteAsync(
        HttpContext context,
        ResponseMediaType mediaType,
        IReadOnlyList<BatchedRequest> requests,
        HttpCallerBudget? budget,
        GraphExecution ask
    )
    {
        var http = context.Response;
        http.StatusCode = StatusCodes.Status200OK;
        http.ContentType = mediaType.ContentType;
        http.Headers.CacheControl = "no-store";
        http.Headers.XContentTypeOptions = "nosniff";
        var before = "["u8.ToArray();
        foreach (var request in requests)
        {
            if (!await AnswerAsync(context, request, before, budget, ask))
            {
                // A part of this answer was sent and the rest cannot be: nothing behind it could be told from it.
                context.Abort();
                return;
            }

            before = ","u8.ToArray();
        }

        await http.BodyWriter.WriteAsync("]"u8.ToArray(), context.RequestAborted);
    }

    /// <summary>Whether an answer was sent whole.</summary>
    private async Task<bool> AnswerAsync(
        HttpContext context,
        BatchedRequest request,
        byte[] before,
        HttpCallerBudget? budget,
        GraphExecution ask
    )
    {
        using var memory = unsent.Of(context);
        GraphResponse? response = null;
        var hasBegun = false;
        try
        {
            response = request.Refusal is { } refusal
                ? GraphResponse.Refused(new GraphError(refusal.Code, refusal.Message))
                : await ask(request.Request! with { Memory = memory }, context.RequestAborted);
            if (!context.Response.HasStarted)
            {
                budget?.WriteTo(context.Response.Headers);
            }

            await response.WriteAsync(WritePartAsync, context.RequestAborted);
        }
        catch (Exception fault)
            when (!hasBegun && !context.RequestAborted.IsCancellationRequested && response is not { WasNotRead: true })
        {
            await faults.Of(context, fault, response).WriteAsync(WritePartAsync, context.RequestAborted);
        }
        catch (Exception) when (hasBegun || response is { WasNotRead: true })
        {
            return false;
        }

        return true;

        async ValueTask WritePartAsync(ReadOnlyMemory<byte> part, bool isWhole, CancellationToken cancellationToken)
        {
            if (!hasBegun)
            {
                if (memory.RefuseStalled(part.Length) is { } refusal && response is not { IsDone: true })
                {
                    throw new BrokenAnswerException(refusal);
                }

                hasBegun = true;
                context.Response.BodyWriter.Write(before);
            }

            await memory.SendAsync(context.Response.BodyWriter, part, cancellationToken);
        }
    }
}
