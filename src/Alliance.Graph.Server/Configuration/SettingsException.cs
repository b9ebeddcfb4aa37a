namespace Alliance.Graph.Server.Configuration;

/// <summary>Settings are wrong; all of them are listed.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(Describe(problems))
{
    private static string Describe(IReadOnlyList<string> problems) =>
        $"The settings are not valid: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}."
        + string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"));
}
