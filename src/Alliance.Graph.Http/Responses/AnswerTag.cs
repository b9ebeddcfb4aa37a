using System.Security.Cryptography;
using Alliance.Graph.Execution.Answers.Kept;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Responses;

/// <summary>
/// Marks the answer to a GET request, so that a caller who has it already needs not receive it again (RFC 9110,
/// 13.1.2).
/// The mark is weak: the same answer can be sent compressed or not.
/// </summary>
internal static class AnswerTag
{
    /// <summary>Whether the caller has the answer already; then only that is said.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="kept">Remembers the mark of an answer that is kept; null if it is not.</param>
    public static bool IsKnown(HttpContext context, ReadOnlySpan<byte> answer, KeptAnswer? kept)
    {
        var text = kept?.Tag;
        if (text is null)
        {
            text = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer).AsSpan(0, 16))}\"";
            kept?.AddTag(text);
        }

        var tag = new EntityTagHeaderValue(text, isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        return context
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any
            );
    }
}
