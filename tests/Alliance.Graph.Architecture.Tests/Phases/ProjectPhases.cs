namespace Alliance.Graph.Architecture.Tests.Phases;

/// <summary>
/// The phases of a project: its namespaces in an order in which each may use those ahead of it only. Every namespace
/// is a phase of its own, also one within another: a folder and the folders in it are different things, and either
/// may come first. A namespace is named without that of its project, which itself is <see cref="Root"/>.
/// </summary>
/// <param name="Project">Name of the project, which is its namespace too.</param>
/// <param name="Order">All namespaces, the one that knows least first.</param>
/// <param name="Excepted">Namespaces that still use one behind them, which they must do to stand here.</param>
internal sealed record ProjectPhases(string Project, string[] Order, params BackwardUse[] Excepted)
{
    public const string Root = "(root)";

    private const int Shown = 8;

    /// <summary>What is wrong, a sentence each.</summary>
    public IEnumerable<string> Faults(IReadOnlyList<string> namespaces, IReadOnlyCollection<Use> uses)
    {
        var phases = namespaces.Select(Short).ToList();
        foreach (var missing in phases.Except(Order))
        {
            yield return $"'{missing}' has no place among the phases of {Project}. Put it behind all that it uses.";
        }

        foreach (var gone in Order.Except(phases))
        {
            yield return $"{Project} has no namespace '{gone}' any more. Take it out of the phases.";
        }

        var between = uses.GroupBy(use => (User: Short(use.User), Used: Short(use.Used)))
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var use in Excepted.Where(use => !IsBehind(use.Used, use.User) || !between.ContainsKey(use.Ends)))
        {
            yield return $"'{use.User}' no longer uses '{use.Used}' behind it. Take it out of the exceptions.";
        }

        foreach (var (ends, back) in between.Where(entry => IsBehind(entry.Key.Used, entry.Key.User)))
        {
            if (Excepted.Any(use => use.Ends == ends))
            {
                continue;
            }

            var forth = between.GetValueOrDefault((ends.Used, ends.User));
            yield return $"'{ends.User}' uses '{ends.Used}', which comes behind it: {Listed(back)}."
                + (forth is null ? "" : $" '{ends.Used}' uses '{ends.User}': {Listed(forth)}.");
        }
    }

    private bool IsBehind(string one, string other) => Array.IndexOf(Order, one) > Array.IndexOf(Order, other);

    private static string Listed(List<Use> uses) =>
        string.Join(", ", uses.Select(use => use.ToString()).Order(StringComparer.Ordinal).Take(Shown))
        + (uses.Count > Shown ? $" and {uses.Count - Shown} more" : "");

    private string Short(string name) => name == Project ? Root : name[(Project.Length + 1)..];
}
