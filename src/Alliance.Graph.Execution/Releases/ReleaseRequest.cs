namespace Alliance.Graph.Execution.Releases;

/// <summary>What a release shall be.</summary>
/// <param name="Name">Its name, which no other has.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Notes">What its readers should know; null for nothing.</param>
/// <param name="Publisher">Who is named as its author.</param>
/// <param name="License">License of the data, as SPDX names it; null to say nothing.</param>
public sealed record ReleaseRequest(string Name, string Title, string? Notes, string Publisher, string? License);
