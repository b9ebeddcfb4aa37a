namespace Alliance.Graph.Reporting.Tests.Submissions;

/// <summary>Rows as clients send them; no fact stands behind them.</summary>
internal static class Rows
{
    public static Dictionary<string, object?> Hotline(
        string id = "se-test-line",
        string country = "SE",
        string name = "Test line"
    ) =>
        Sourced(
            new()
            {
                ["id"] = id,
                ["countryCode"] = country,
                ["name"] = name,
                ["organisation"] = "Testers",
                ["inhopeFounder"] = false,
                ["status"] = "ACTIVE",
                ["formerNames"] = Array.Empty<string>(),
                ["summary"] = "It is made up for a test.",
                ["metrics"] = new object[]
                {
                    new
                    {
                        name = "Reports received",
                        period = "2026",
                        value = 12,
                        unit = "COUNT",
                    },
                },
            }
        );

    public static Dictionary<string, object?> Commitment(
        string id = "se-test-commitment",
        string report = "se-test-report",
        string country = "SE",
        string target = "AVAILABILITY_REDUCTION"
    ) =>
        Sourced(
            new()
            {
                ["id"] = id,
                ["countryCode"] = country,
                ["reportId"] = report,
                ["targetKey"] = target,
                ["kind"] = "COMMITMENT",
                ["year"] = 2026,
                ["periodUncertain"] = false,
                ["title"] = "A test",
                ["summary"] = "It is made up for a test.",
                ["framework"] = "GLOBAL_ALLIANCE",
                ["reportedToAlliance"] = true,
            }
        );

    public static Dictionary<string, object?> Report(string id = "se-test-report", string country = "SE") =>
        new()
        {
            ["id"] = id,
            ["countryCode"] = country,
            ["kind"] = "PROGRESS",
            ["year"] = 2026,
            ["title"] = "A test",
            ["origin"] = "COMPILED",
            ["language"] = "en",
        };

    public static Dictionary<string, object?> Progress(
        string id,
        string commitment,
        string status,
        string asOf,
        string country = "SE",
        string target = "AVAILABILITY_REDUCTION",
        string? report = null
    ) =>
        Sourced(
            new()
            {
                ["id"] = id,
                ["commitmentId"] = commitment,
                ["countryCode"] = country,
                ["targetKey"] = target,
                ["reportId"] = report,
                ["status"] = status,
                ["asOf"] = asOf,
                ["summary"] = "It is made up for a test.",
            }
        );

    private static Dictionary<string, object?> Sourced(Dictionary<string, object?> row)
    {
        row["source"] = "https://example.org/test";
        row["confidence"] = "SOURCED";
        return row;
    }
}
