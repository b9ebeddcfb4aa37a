namespace Alliance.Graph.Data.Revisions.Changes;

/// <summary>Each column travels as one array.</summary>
internal sealed class PostgreSqlChanges : ChangeDialect
{
    public override string Write =>
        """
            INSERT INTO core_row_changes (number, revision, "row", type, "key", kind, changes)
            SELECT {1} + place - 1, {0}, change_row, change_type, change_key, kind, changes::jsonb
            FROM unnest({2}, {3}, {4}, {5}, {6}) WITH ORDINALITY AS c (change_row, change_type, change_key, kind, changes, place)
            """;

    public override object[] Parameters(long revision, long first, IReadOnlyList<PendingChange> changes) =>
        [
            revision,
            first,
            changes.Select(change => change.Row).ToArray(),
            changes.Select(change => change.Type).ToArray(),
            changes.Select(change => change.Key).ToArray(),
            changes.Select(change => change.Kind.ToString()).ToArray(),
            changes.Select(FieldsOf).ToArray(),
        ];
}
