using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Data.Mutating.Repeating;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Recognises requests that are sent again: by the caller's name, the key, and what was asked.</summary>
internal static class RequestNames
{
    /// <summary>The name of a request; null if it has no key, or nobody to belong to.</summary>
    public static RequestName? Of(GraphRequest request, PreparedOperation operation)
    {
        if (request.IdempotencyKey is not { } key || request.Caller.Name is not { } caller)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Encoding.UTF8.GetBytes(operation.Document.Text));
        Append(Encoding.UTF8.GetBytes(operation.Definition.Name?.StringValue ?? ""));
        Append(request.Variables is { } variables ? JsonMarshal.GetRawUtf8Value(variables) : []);
        return new RequestName(caller, key, Convert.ToHexString(hash.GetHashAndReset()));

        // With its length ahead, so that no part can run into the next.
        void Append(ReadOnlySpan<byte> part)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(part);
        }
    }
}
