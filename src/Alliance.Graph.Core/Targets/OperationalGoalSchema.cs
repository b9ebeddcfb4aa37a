using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Targets;

internal static class OperationalGoalSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Value<Indicator>("How an operational goal can be measured.")
            .Field(indicator => indicator.Metric, "What is measured, in English.")
            .Field(indicator => indicator.Direction, "Which way the measure should go.")
            .Field(indicator => indicator.Value, "Size of the change in the stated unit; null if the goal names none.")
            .Field(indicator => indicator.Unit, "Unit of the value, for example percent; null if there is no value.")
            .Field(
                indicator => indicator.Comparator,
                "How the change is to be compared with the value; null if the goal does not say."
            )
            .Field(
                indicator => indicator.Period,
                "How often it is measured, for example yearly; null if the goal does not say."
            );

        schema
            .Node<OperationalGoal>(
                goal => goal.Key,
                "An operational goal below a policy target. The goals of the starter data are reconstructed from general knowledge of the Guiding Principles, whose text was not available, so their wording is not official."
            )
            .OrderBy(goal => goal.Position)
            .Searchable(goal => goal.Title, goal => goal.Summary)
            .Field(goal => goal.Key, "Key of the goal, for example vi-icse-growth.")
            .Field(goal => goal.Position, "Place among all goals, from 1.")
            .Field(goal => goal.Title, "Short English title in this project's words.")
            .Field(goal => goal.Summary, "What the goal asks for, in this project's words.")
            .Field(goal => goal.Indicator, "How the goal can be measured; null if it names no measure.")
            .Field(
                goal => goal.Notes,
                "What a reader should know, such as how far the wording is reconstructed; null if nothing."
            )
            .Field(goal => goal.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isReconstructed",
                goal => goal.Provenance.Confidence == Confidence.GeneralKnowledge,
                "Whether the goal is reconstructed from general knowledge instead of read in the Guiding Principles; true throughout the starter data."
            )
            .One<PolicyTarget>("target", goal => goal.TargetKey, "The policy target that the goal serves.")
            .Connection<PotentialAction>(
                "potentialActions",
                action => action.GoalKey,
                "Actions from which countries could choose to reach the goal. They are reconstructed drafts and the least certain part of the data."
            )
            .Connection<Commitment>(
                "commitments",
                commitment => commitment.GoalKey,
                "What countries do or pledge towards this goal, as this project sorted it."
            );

        schema
            .Root()
            .Connection<OperationalGoal>(
                "operationalGoals",
                "The operational goals below the policy targets, reconstructed from general knowledge."
            )
            .Lookup<OperationalGoal>(
                "operationalGoal",
                "key",
                "Key of the goal, for example vi-icse-growth.",
                "One operational goal by its key."
            );
    }
}
