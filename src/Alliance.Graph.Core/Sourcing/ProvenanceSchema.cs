using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Sourcing;

internal static class ProvenanceSchema
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Value<Provenance>("Where a row comes from and how sure it is.")
            .Field(
                provenance => provenance.Source,
                "Address of the page or name of the paper that the row was read in; where nothing was read, the place to check the fact. It is not always a URL."
            )
            .Field(provenance => provenance.Confidence, "How sure the main fact of the row is.")
            .Field(
                provenance => provenance.UnverifiedFields,
                "Names of fields, as in the data file, that come from general knowledge although the main fact of the row is sourced. The list is empty if there are none."
            )
            .Field(provenance => provenance.Quality, "What kind of source it is; null if nobody has said.")
            .Field(
                provenance => provenance.CheckedOn,
                "The day on which somebody read the source for this row; null if nobody has, or it is not known when."
            )
            .Field(
                provenance => provenance.SubmissionKey,
                "Key of the submission whose publication wrote the row last: that of its round and the code of its country, for example progress-2027:SE. It is null if the row came from a file."
            );
}
