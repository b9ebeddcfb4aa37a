namespace Alliance.Graph.Execution.Answers.Workbooks;

/// <summary>Names of sheets: at most 31 characters, and no two alike whatever their case.</summary>
internal sealed class SheetNames
{
    private const int MaximumLength = 31;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that no other sheet has.</summary>
    public string Take(string name)
    {
        var free = name.Length > MaximumLength ? name[..MaximumLength] : name;
        for (var number = 2; !_taken.Add(free); number++)
        {
            var end = FormattableString.Invariant($" {number}");
            free = $"{name[..Math.Min(name.Length, MaximumLength - end.Length)]}{end}";
        }

        return free;
    }
}
