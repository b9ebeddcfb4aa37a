using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Auditing;

/// <summary>What events say that an answer is.</summary>
/// <param name="version">How often it was written before; unknown if events do not go back so far.</param>
internal sealed class ToldAnswer(Told<int> version)
{
    private AuditEvent? _saved;
    private Told<int> _version = version;

    /// <summary>Its last event.</summary>
    public long Number => _saved!.Number;

    public void Save(AuditEvent told)
    {
        _saved = told;
        _version = _version.IsKnown ? _version.Value + 1 : _version;
    }

    /// <summary>In what a stored answer is another one.</summary>
    public IReadOnlyList<string> DifferencesOf(SubmissionAnswer stored)
    {
        return Disagreement.Of([
            (_saved!.ContentHash == ContentHash.Of(stored), "text, choice, number or trend"),
            (ComposedKey.Of(_saved.RoundKey, _saved.Question) == stored.QuestionKey, "question"),
            (_saved.CountryCode == stored.CountryCode, "country"),
            (_version.Agrees(stored.Version), "version"),
            (_saved.At == stored.ChangedAt, "changedAt"),
            (_saved.By == stored.ChangedBy, "changedBy"),
        ]);
    }
}
