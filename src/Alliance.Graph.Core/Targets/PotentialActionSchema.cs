using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Targets;

internal static class PotentialActionSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<PotentialAction>(
                action => action.Key,
                "An action from which countries could choose to reach an operational goal. The actions of the starter data are reconstructed drafts and its least certain part: check them against the Guiding Principles before you quote them."
            )
            .OrderBy(action => action.Title)
            .Searchable(action => action.Title, action => action.Summary)
            .Field(action => action.Key, "Key of the action, for example amend-laws.")
            .Field(action => action.Title, "Short English title in this project's words.")
            .Field(action => action.Summary, "What the action is, in this project's words.")
            .Field(
                action => action.IsVerified,
                "Whether the action was checked against the Guiding Principles; false throughout the starter data."
            )
            .Field(action => action.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isReconstructed",
                action => !action.IsVerified,
                "Whether the action is reconstructed from general knowledge and not verified; true throughout the starter data."
            )
            .One<OperationalGoal>("goal", action => action.GoalKey, "The operational goal that the action serves.")
            .Connection<Commitment>(
                "commitments",
                commitment => commitment.ActionKey,
                "The commitments that take it up."
            );

        schema
            .Root()
            .Connection<PotentialAction>(
                "potentialActions",
                "Actions from which countries could choose. They are reconstructed drafts and the least certain part of the data."
            )
            .Lookup<PotentialAction>(
                "potentialAction",
                "key",
                "Key of the action, for example amend-laws.",
                "One potential action by its key."
            );
    }
}
