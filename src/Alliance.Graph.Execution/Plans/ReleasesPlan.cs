using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Plans;

/// <summary>Releases, or one of them. They are found when it is planned, so that it serves one request only.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="IsList">Whether all are asked for.</param>
/// <param name="Items">The releases.</param>
/// <param name="Absence">Why there is none; null if there is, or all are asked for.</param>
internal sealed record ReleasesPlan(
    string ResponseName,
    bool IsList,
    IReadOnlyList<ReleaseItem> Items,
    GraphError? Absence
) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Items.SelectMany(item => item.Parts);

    /// <summary>Lists of changes below them.</summary>
    public IEnumerable<ReleaseChangesPart> Changes => Items.SelectMany(item => item.Parts).OfType<ReleaseChangesPart>();
}

/// <summary>A release, and what is selected of it.</summary>
internal sealed record ReleaseItem(ReleaseManifest Manifest, IReadOnlyList<ReleasePart> Parts);

/// <summary>Something that is selected of a release.</summary>
internal abstract record ReleasePart(string ResponseName) : PlanPart(ResponseName);

/// <summary>What a release says of itself.</summary>
internal sealed record ReleaseValuePart(string ResponseName, object? Object, ValuePlan Value)
    : ReleasePart(ResponseName);

/// <summary>What was changed between two releases.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="From">The earlier one; null if there is none of that name.</param>
/// <param name="To">The later one.</param>
/// <param name="Connection">The changes between their revisions.</param>
internal sealed record ReleaseChangesPart(
    string ResponseName,
    ReleaseManifest? From,
    ReleaseManifest To,
    ConnectionPlan Connection
) : ReleasePart(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Connection.Selections;
}
