using Alliance.Graph.Execution;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Documents;

/// <summary>Checks documents against the schema, all of them before anything is said.</summary>
internal static class DocumentCheck
{
    /// <param name="executor">Knows the schema.</param>
    /// <param name="documents">Names and texts.</param>
    /// <param name="consequence">What does not happen because of a wrong one.</param>
    /// <exception cref="CommandFailure">Some do not fit; all of them are listed.</exception>
    public static async Task RequireAsync(
        GraphExecutor executor,
        IEnumerable<KeyValuePair<string, string>> documents,
        string consequence
    )
    {
        var problems = new List<string>();
        foreach (var (name, text) in documents)
        {
            foreach (var error in await executor.CheckAsync(text))
            {
                var place = error.Locations is [var location, ..]
                    ? $", line {location.Line}, column {location.Column}"
                    : "";
                problems.Add($"  {name}{place}: {error.Message} ({error.Code})");
            }
        }

        if (problems.Count > 0)
        {
            throw new CommandFailure(
                $"{consequence}: documents do not fit the schema.{Environment.NewLine}{string.Join(Environment.NewLine, problems)}"
            );
        }
    }
}
