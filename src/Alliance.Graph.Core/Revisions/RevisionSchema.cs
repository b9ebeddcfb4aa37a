using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Revisions;

internal static class RevisionSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Value<RevisionCount>("How many rows of one type a revision changed.")
            .Field(count => count.Type, "Name of the type.")
            .Field(count => count.Inserted, "Rows that were not there before.")
            .Field(count => count.Changed, "Rows of which fields changed.")
            .Field(count => count.Withdrawn, "Rows that are not there any more.");

        schema
            .Value<FieldChange>("What became of one field of a row.")
            .Field(
                change => change.Field,
                "Name of the field; of a field within a part of the row with the name of that ahead, such as provenance.source."
            )
            .Field(
                change => change.From,
                "The value before, as answers write it; a list as JSON; null if there was none."
            )
            .Field(
                change => change.To,
                "The value behind, as answers write it; a list as JSON; null if there is none."
            );

        schema
            .Node<Revision>(
                revision => revision.Number,
                "One committed change of the rows of this graph, and the name of the state behind it. Rows that somebody changes by SQL make no revision."
            )
            .OrderByDescending(revision => revision.Number)
            .Field(
                revision => revision.Number,
                "The number: larger than that of every earlier revision. Numbers can be left out."
            )
            .Field(revision => revision.At, "When it was made.")
            .Field(revision => revision.Cause, "What made it.")
            .Field(revision => revision.By, "Who made it, as they named themselves; null if they did not.")
            .Field(revision => revision.Title, "What it is about, in one line; null if nobody said.")
            .Field(revision => revision.Reason, "Why it was made; null if nobody said.")
            .Field(
                revision => revision.Counts,
                "How many rows of which type it changed, ordered by the name of the type; empty where rows were not counted, as for a restore."
            )
            .Connection<RowChange>("changes", change => change.Revision, "What it did to each row, newest first.")
            .Connection<Submission>(
                "submissions",
                submission => submission.PublishedRevision,
                "The submissions that it published, as far as you can see them: where what it did to rows comes from."
            );

        schema
            .Node<RowChange>(change => change.Number, "What a revision did to one row.")
            .OrderByDescending(change => change.Number)
            .Field(change => change.Number, "The number: larger than that of every earlier change.")
            .Field(change => change.Type, "Name of the row's type.")
            .Field(change => change.Key, "Key of the row; look-ups such as country(code:) take it.")
            .Field(change => change.Kind, "What happened to the row.", uses: FieldUses.Filter | FieldUses.Group)
            .Field(
                change => change.Changes,
                "The fields that changed. Of a withdrawn row, all that had a value; of an inserted row none, as it had no value before."
            )
            .One<Revision>("revision", change => change.Revision, "The revision that did it.");

        schema
            .Root()
            .Connection<Revision>("revisions", "The committed changes of the rows of this graph, newest first.")
            .LookupOrFirst<Revision>(
                "revision",
                "number",
                "Number of the revision; the newest if left out.",
                "One revision by its number, or the newest; null if there is none yet. Poll it to learn whether anything has changed."
            );
    }
}
