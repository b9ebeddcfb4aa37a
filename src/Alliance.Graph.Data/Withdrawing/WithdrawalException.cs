namespace Alliance.Graph.Data.Withdrawing;

/// <summary>Nothing was withdrawn. All reasons are listed.</summary>
public sealed class WithdrawalException : Exception
{
    private const int Shown = 50;

    internal WithdrawalException(IReadOnlyList<string> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>All reasons: what, why, what to do.</summary>
    public IReadOnlyList<string> Faults { get; }

    private static string Describe(IReadOnlyList<string> faults)
    {
        var lines = faults
            .Take(Shown)
            .Prepend($"Nothing was withdrawn, because of {faults.Count} {(faults.Count == 1 ? "fault" : "faults")}:");
        return string.Join(
            Environment.NewLine,
            faults.Count > Shown ? lines.Append($"… and {faults.Count - Shown} more.") : lines
        );
    }
}
