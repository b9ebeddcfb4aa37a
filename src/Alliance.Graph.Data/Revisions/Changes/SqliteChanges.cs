using System.Text.Json;

namespace Alliance.Graph.Data.Revisions.Changes;

/// <summary>All changes travel as one JSON text.</summary>
internal sealed class SqliteChanges : ChangeDialect
{
    public override string Write =>
        """
            INSERT INTO core_row_changes (number, revision, "row", type, "key", kind, changes)
            SELECT {1} + "key", {0}, value ->> '$[0]', value ->> '$[1]', value ->> '$[2]', value ->> '$[3]', value ->> '$[4]'
            FROM json_each({2})
            """;

    public override object[] Parameters(long revision, long first, IReadOnlyList<PendingChange> changes) =>
        [
            revision,
            first,
            JsonSerializer.Serialize(
                changes.Select(change =>
                    new[] { change.Row, change.Type, change.Key, change.Kind.ToString(), FieldsOf(change) }
                )
            ),
        ];
}
