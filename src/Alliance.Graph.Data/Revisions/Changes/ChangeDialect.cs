using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alliance.Graph.Data.Revisions.Changes;

/// <summary>How a database writes many changes by one statement.</summary>
internal abstract class ChangeDialect
{
    // As EF Core writes the lists of value objects, but without those that are null.
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Inserts changes; the parameters are <see cref="Parameters"/>.</summary>
    public abstract string Write { get; }

    /// <summary>The changes as parameters.</summary>
    /// <param name="revision">Number of the revision.</param>
    /// <param name="first">Number of the first change.</param>
    /// <param name="changes">The changes, in the order of their numbers.</param>
    public abstract object[] Parameters(long revision, long first, IReadOnlyList<PendingChange> changes);

    /// <summary>The fields that a change is about, as the column holds them.</summary>
    protected static string FieldsOf(PendingChange change) =>
        change.Changes.Count == 0 ? "[]" : JsonSerializer.Serialize(change.Changes, Json);
}
