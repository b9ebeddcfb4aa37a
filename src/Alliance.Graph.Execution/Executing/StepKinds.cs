namespace Alliance.Graph.Execution.Executing;

/// <summary>The kinds of steps that a plan has, as activities and <c>extensions.explain</c> name them.</summary>
internal static class StepKinds
{
    /// <summary>The page of a list.</summary>
    public const string Connection = "connection";

    /// <summary>One row by its natural key.</summary>
    public const string Lookup = "lookup";

    /// <summary>All names that a text is compared with.</summary>
    public const string Names = "names";

    /// <summary>The codes of a list that no row has.</summary>
    public const string Codes = "codes";

    /// <summary>Rows by their ids, and the objects of a search's hits.</summary>
    public const string Refetch = "refetch";

    /// <summary>The node that a mutation has changed.</summary>
    public const string Payload = "payload";

    /// <summary>Rows that a subscriber has not seen yet.</summary>
    public const string Subscription = "subscription";

    /// <summary>The hits of a search.</summary>
    public const string Search = "search";

    /// <summary>How many rows a list has.</summary>
    public const string Totals = "totals";

    /// <summary>Groups and aggregates of a list.</summary>
    public const string Groups = "groups";

    /// <summary>A module's own code, for many rows at once.</summary>
    public const string Batch = "batch";

    /// <summary>Whether revisions lead from one release to another.</summary>
    public const string Releases = "releases";

    /// <summary>The modules of the running server.</summary>
    public const string Modules = "modules";
}
