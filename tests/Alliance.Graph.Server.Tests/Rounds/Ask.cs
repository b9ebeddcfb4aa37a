using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>A request as it is sent, and sent again.</summary>
/// <param name="Query">The document.</param>
/// <param name="Variables">Its variables; null if it has none.</param>
internal sealed partial record Ask(string Query, JsonObject? Variables = null)
{
    private const string Errors = "errors { __typename ... on Error { message code } }";

    /// <summary>The mutation that it begins with; those that save rows are one, whatever rows they are.</summary>
    public string Mutation { get; } =
        FirstField().Match(Query).Groups["name"].Value is var name && name.StartsWith("save", StringComparison.Ordinal)
            ? "save"
            : name;

    public string Body { get; } =
        new JsonObject { ["query"] = Query, ["variables"] = Variables?.DeepClone() }.ToJsonString();

    /// <summary>A step without a row.</summary>
    public static Ask Step(string name, string input, string node = "submission { state }") =>
        new($"mutation {{ {name}(input: {{ {input} }}) {{ {node} {Errors} }} }}");

    /// <summary>Several steps of a kind, one mutation after the other.</summary>
    public static Ask Steps(string name, IEnumerable<string> inputs) =>
        new(
            $"mutation {{ {string.Join(' ', inputs.Select((input, index) => $"m{index}: {name}(input: {{ {input} }}) {{ submission {{ state }} {Errors} }}"))} }}"
        );

    /// <summary>Saves rows into a submission, one mutation after the other.</summary>
    public static Ask Save(string submission, params (string Type, JsonObject Row, int? Version)[] rows)
    {
        var variables = new JsonObject { ["s"] = submission };
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            variables[$"r{index}"] = row.Row.DeepClone();
            variables[$"v{index}"] = row.Version;
        }

        return new Ask(
            $"mutation($s: String!, {string.Join(", ", rows.Select((row, index) => $"$r{index}: {row.Type}Input!, $v{index}: Int"))}) {{ {string.Join(' ', rows.Select((row, index) => $"m{index}: save{row.Type}(input: {{ submission: $s, row: $r{index}, expectedVersion: $v{index} }}) {{ submissionEntry {{ key }} {Errors} }}"))} }}",
            variables
        );
    }

    /// <summary>Opens or changes a round.</summary>
    public static Ask Round(string name, JsonObject round, int? version = null) =>
        new(
            version is null
                ? $"mutation($r: ReportingRoundInput!) {{ {name}(input: {{ round: $r }}) {{ reportingRound {{ key }} {Errors} }} }}"
                : $"mutation($r: ReportingRoundInput!) {{ {name}(input: {{ round: $r, expectedVersion: {version} }}) {{ reportingRound {{ key }} {Errors} }} }}",
            new JsonObject { ["r"] = round.DeepClone() }
        );

    [GeneratedRegex(@"\{ (m0: )?(?<name>\w+)")]
    private static partial Regex FirstField();
}
