namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>
/// Questions that take the ways of reading there are, and whose answers do not depend on the titles of commitments.
/// </summary>
internal static class Questions
{
    public const string Countries =
        "{ countries(first: 54) { totalCount nodes { code name reports(first: 3) { totalCount nodes { title } } } } }";

    /// <summary>A module's own code, which has a context of its own.</summary>
    public const string Batch = "{ countries(first: 10) { nodes { code awareness { audiencesReached } } } }";

    public static IReadOnlyList<string> All { get; } =
    [
        Countries,
        Batch,
        "{ country(code: \"SE\") { name commitments(first: 5) { totalCount nodes { key target { title } } } } }",
        "{ search(text: \"sweden\", first: 8, types: [COUNTRY]) { totalCount nodes { type title } } }",
        "{ countries(first: 5) { nodes { name commitments { groupBy(keys: [TARGET]) { key { target { key } } count } } } } }",
        "{ countries(first: 4, order: { name: DESC }) { nodes { code documents { totalCount aggregate { count } } } } }",
        "{ commitments(first: 5) { nodes { key availabilityReduction { hotline { name } } investigation { law { title } } } } }",
        "{ modules { id pendingMigrations } }",
    ];
}
