using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Targets;

internal static class PolicyTargetSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<PolicyTarget>(
                target => target.Key,
                "One of the four policy targets to which all participants committed on 5 December 2012."
            )
            .OrderBy(target => target.Position)
            .Searchable(target => target.Title, target => target.OfficialWording, target => target.Summary)
            .Field(target => target.Key, "Which of the four targets it is.")
            .Field(target => target.Position, "Place in the declaration, 1 to 4.")
            .Field(target => target.Title, "Short English title in this project's words.")
            .Field(target => target.OfficialWording, "The target in the official English words.")
            .Field(target => target.Summary, "What the target means, in this project's words.")
            .Field(target => target.Provenance, RowDescriptions.Provenance)
            .Connection<OperationalGoal>(
                "goals",
                goal => goal.TargetKey,
                "Operational goals below this target. They are reconstructed from general knowledge, so their wording is not official."
            )
            .Connection<Commitment>(
                "commitments",
                commitment => commitment.TargetKey,
                "What countries do or pledge under this target, from public sources."
            );

        schema
            .Root()
            .Connection<PolicyTarget>("policyTargets", "The four policy targets of the declaration.")
            .Lookup<PolicyTarget>(
                "policyTarget",
                "key",
                "Which of the four targets to return.",
                "One policy target by its key."
            );
    }
}
