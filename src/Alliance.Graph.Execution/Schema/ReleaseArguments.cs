namespace Alliance.Graph.Execution.Schema;

/// <summary>Names of the arguments of fields about releases.</summary>
internal static class ReleaseArguments
{
    /// <summary>Of <c>release</c>: which one.</summary>
    public const string Name = "name";

    /// <summary>Of <c>changesSince</c>: the earlier release.</summary>
    public const string Since = "release";
}
