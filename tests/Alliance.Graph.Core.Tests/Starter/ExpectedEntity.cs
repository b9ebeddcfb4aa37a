using System.Text.Json.Nodes;

namespace Alliance.Graph.Core.Tests.Starter;

/// <summary>
/// What a row of a file should become, said without the code under test: renamed and dropped JSON fields.
/// </summary>
internal static class ExpectedEntity
{
    private static readonly Dictionary<string, Dictionary<string, string>> Renamed = new()
    {
        ["countries.json"] = new()
        {
            ["euMember2014"] = "isEuMember2014",
            ["foundingParticipant"] = "isFoundingParticipant",
        },
        ["country-names.json"] = new() { ["id"] = "key" },
        ["reports.json"] = new() { ["id"] = "key", ["documentId"] = "documentKey" },
        ["commitments.json"] = new()
        {
            ["id"] = "key",
            ["reportId"] = "reportKey",
            ["periodUncertain"] = "isPeriodUncertain",
            ["relatedId"] = "relatedKey",
            ["reportedToAlliance"] = "isReportedToAlliance",
        },
        ["policy-targets.json"] = new() { ["order"] = "position" },
        ["operational-goals.json"] = new() { ["order"] = "position" },
        ["potential-actions.json"] = new() { ["verified"] = "isVerified" },
        ["events.json"] = new() { ["id"] = "key" },
        ["documents.json"] = new() { ["id"] = "key" },
    };

    private static readonly string[] NotInTheEntity =
    [
        "joinedOnPrecision",
        "participatingCountryCodes",
        "aboutCountryCodes",
        "source",
        "confidence",
        "unverifiedFields",
        "quality",
        "checkedOn",
    ];

    // What no starter row says.
    private static readonly Dictionary<string, string[]> Empty = new()
    {
        ["commitments.json"] = ["dueOn", "actionKey", "supersededByKey"],
        ["reports.json"] = ["submissionKey", "supersededByKey"],
    };

    public static JsonObject Of(string fileName, JsonObject row)
    {
        var entity = new JsonObject
        {
            ["provenance"] = fileName == "reports.json" ? ReportProvenance(row) : Provenance(row),
        };
        foreach (var property in Empty.GetValueOrDefault(fileName, []))
        {
            entity[property] = null;
        }

        foreach (var (field, value) in row.Where(field => !NotInTheEntity.Contains(field.Key)))
        {
            entity[Renamed[fileName].GetValueOrDefault(field, field)] = value?.DeepClone();
        }

        return entity;
    }

    private static JsonObject Provenance(JsonObject row) =>
        new()
        {
            ["source"] = row["source"]!.DeepClone(),
            ["confidence"] = row["confidence"]!.DeepClone(),
            ["unverifiedFields"] = row["unverifiedFields"]?.DeepClone() ?? new JsonArray(),
            ["quality"] = row["quality"]?.DeepClone(),
            ["checkedOn"] = row["checkedOn"]?.DeepClone(),
            ["submissionKey"] = null,
        };

    private static JsonObject ReportProvenance(JsonObject row)
    {
        var isCompiled = (string?)row["origin"] == "compiled";
        return new JsonObject
        {
            ["source"] = isCompiled
                ? "Compiled by this project from the public sources named on the report's commitments; the country's own submission was not found."
                : $"See document '{row["documentId"]}'.",
            ["confidence"] = isCompiled ? "compiled" : "sourced",
            ["unverifiedFields"] = new JsonArray(),
            ["quality"] = isCompiled ? null : "primary",
            ["checkedOn"] = null,
            ["submissionKey"] = null,
        };
    }
}
