using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Finds the document that a request sends or names, and says which limits it has.</summary>
internal sealed class DocumentTexts(DocumentSettings settings)
{
    // Clients compare whole messages with these words: without them urql never sends the document.
    private const string NotFound = "PersistedQueryNotFound";
    private const string NotSupported = "PersistedQueryNotSupported";

    /// <summary>Characters of all persisted documents together.</summary>
    private const int MaximumCharacters = 4_000_000;

    private readonly MemoryCache? _persisted =
        settings.MaximumPersisted == 0 ? null : new(new MemoryCacheOptions { SizeLimit = MaximumCharacters });

    /// <summary>Whether a document is one of those that were registered.</summary>
    public bool IsTrusted(string text) => settings.Mode == DocumentMode.AllowAll || settings.Trusted.Contains(text);

    /// <summary>The document, or why there is none.</summary>
    public (string? Text, GraphError? Error) Find(GraphRequest request)
    {
        var (text, error) = request switch
        {
            { DocumentId: { } id } => Registered(id),
            { PersistedHash: { } hash } => Persisted(hash, request.Query),
            _ => (request.Query, null),
        };
        return text is null || IsTrusted(text) || settings.Mode != DocumentMode.TrustedOnly
            ? (text, error)
            : (
                null,
                new GraphError(
                    ErrorCodes.NotTrusted,
                    "This server answers registered documents only. Send the id of one in 'documentId', or have this document registered with 'documents add'."
                )
            );
    }

    private (string? Text, GraphError? Error) Registered(string id) =>
        settings.Trusted.Find(id) is { } text
            ? (text, null)
            : (
                null,
                new GraphError(
                    ErrorCodes.UnknownDocument,
                    "No document is registered with this id. Correct 'documentId', or have the document registered with 'documents add'."
                )
            );

    private (string? Text, GraphError? Error) Persisted(string hash, string? text)
    {
        if (settings.Trusted.Find(hash) is { } trusted)
        {
            return (trusted, null);
        }

        if (_persisted is null)
        {
            return (
                null,
                new GraphError(ErrorCodes.PersistedNotSupported, NotSupported)
                {
                    Help = "This server keeps no documents of its callers. Send the document without 'persistedQuery'.",
                }
            );
        }

        if (text is null)
        {
            return _persisted.TryGetValue<string>(hash, out var known)
                ? (known, null)
                : (
                    null,
                    new GraphError(ErrorCodes.PersistedNotFound, NotFound)
                    {
                        Help =
                            "The server does not know the document, or no longer. Send it once together with its hash.",
                    }
                );
        }

        if (TrustedDocuments.HashOf(text) != hash)
        {
            return (
                null,
                new GraphError(
                    ErrorCodes.PersistedMismatch,
                    "The hash in 'persistedQuery' is not the SHA-256 of the document in UTF-8, as 64 hexadecimal digits in lower case. Correct one of them."
                )
            );
        }

        if (_persisted.Count >= settings.MaximumPersisted)
        {
            _persisted.Compact(0.1);
        }

        _persisted.Set(hash, text, new MemoryCacheEntryOptions { Size = text.Length });
        return (text, null);
    }
}
