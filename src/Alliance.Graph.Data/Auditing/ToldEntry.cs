using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>What events say that an entry is.</summary>
/// <param name="version">How often it was written before; unknown if events do not go back so far.</param>
internal sealed class ToldEntry(Told<int> version)
{
    private AuditEvent? _saved;
    private AuditEvent? _written;
    private Told<int> _version = version;
    private Told<string> _returnedBecause;
    private Told<string> _area;

    /// <summary>Its own last event; null if all are older than the first event.</summary>
    public long? Number => _saved?.Number;

    public bool IsDiscarded => _saved?.Kind == AuditEventKind.EntryDiscarded;

    public Told<ReviewState> Review { get; private set; }

    /// <summary>Somebody has saved, withdrawn or discarded it.</summary>
    public void Save(AuditEvent told)
    {
        _version = IsDiscarded ? 0 : _version;
        _saved = told;
        _area = told.Area;
        Write(told, ReviewState.Pending, reason: null);
    }

    /// <summary>A step with its whole area has written it.</summary>
    public void Write(AuditEvent told, ReviewState review, string? reason)
    {
        _written = told;
        _version = _version.IsKnown ? _version.Value + 1 : _version;
        Know(review, reason);
    }

    /// <summary>What is thought of it is known, and not whether a step wrote that, or found it so.</summary>
    public void Know(ReviewState review, string? reason) => (Review, _returnedBecause) = (review, reason);

    public bool IsIn(string? area) => _area.IsKnown && _area.Value == area;

    /// <summary>It is older than the first event, and its area is as it is stored.</summary>
    public void Assume(string area) => _area = area;

    /// <summary>In what a stored entry is another one.</summary>
    public IReadOnlyList<string> DifferencesOf(SubmissionEntry stored)
    {
        return Disagreement.Of([
            (_saved is null || _saved.ContentHash == ContentHash.Of(stored), "row"),
            (_saved is null || _saved.Type == stored.Type, "type"),
            (_saved is null || _saved.RowKey == stored.RowKey, "rowKey"),
            (_saved is null || _saved.CountryCode == stored.CountryCode, "country"),
            (_area.Agrees(stored.Area), "area"),
            (Review.Agrees(stored.Review), "review"),
            (_returnedBecause.Agrees(stored.ReturnedBecause), "returnedBecause"),
            (_version.Agrees(stored.Version), "version"),
            (_written is null || _written.At == stored.ChangedAt, "changedAt"),
            (_written is null || _written.By == stored.ChangedBy, "changedBy"),
        ]);
    }
}
