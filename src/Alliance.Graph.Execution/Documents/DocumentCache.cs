using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace Alliance.Graph.Execution.Documents;

/// <summary>Documents by their text.</summary>
internal sealed class DocumentCache(CacheLimits limits)
{
    private readonly MemoryCache? _documents =
        limits.Plans == 0 ? null : new(new MemoryCacheOptions { SizeLimit = CacheLimits.DocumentCharacters });

    public PreparedDocument? Find(string text) => _documents?.Get<PreparedDocument>(text);

    public void Keep(PreparedDocument document) =>
        _documents?.Set(
            document.Text,
            document,
            new MemoryCacheEntryOptions { Size = document.Text.Length }.RegisterPostEvictionCallback(
                (_, gone, _, _) => (gone as PreparedDocument)?.Forget()
            )
        );
}
