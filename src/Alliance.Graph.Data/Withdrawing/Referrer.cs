namespace Alliance.Graph.Data.Withdrawing;

/// <summary>A row that refers to one that would be withdrawn.</summary>
/// <param name="Target">The row that would be withdrawn.</param>
/// <param name="File">The file that does not have it; null if no file asks for it.</param>
/// <param name="Source">The row that refers.</param>
/// <param name="Field">Its field that does.</param>
internal sealed record Referrer(string Target, string? File, string Source, string Field)
{
    public override string ToString() =>
        $"{Target} cannot be withdrawn: {Source} refers to it in '{Field}'. Withdraw that row too, or let it refer to another one first.";
}
