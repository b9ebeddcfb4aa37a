namespace Alliance.Graph.Data.Providers;

/// <summary>
/// Which database to use. Configuration: <c>Database:Provider</c> and <c>ConnectionStrings:Alliance</c>.
/// </summary>
/// <param name="Provider">Kind of database.</param>
/// <param name="ConnectionString">Where it is.</param>
public sealed record DatabaseOptions(DatabaseProviderKind Provider, string ConnectionString)
{
    /// <summary>
    /// After which time PostgreSQL gives up a statement that reads for a request, should nobody be there any more to
    /// cancel it; zero,
    /// which is the default, for never. The server says a little more than what a request may take. SQLite lives in the
    /// server's process and needs none. Configuration:
    /// <c>Database:StatementSeconds</c>.
    /// </summary>
    public TimeSpan StatementTimeout { get; init; }

    /// <summary>
    /// PostgreSQL servers that copy the one of the connection string, as <c>host</c> or <c>host:port</c> (without a
    /// port that of the connection string): requests are read from them in
    /// turn, and from the original while none of them answers. Configuration: <c>Database:ReadReplicas</c>.
    /// </summary>
    public IReadOnlyList<string> ReadReplicas { get; init; } = [];

    /// <summary>
    /// The longest time that a statement of PostgreSQL may take, without the trip to it, to be sent together with
    /// others of its level
    /// instead of beside them, which costs a second connection: 0.3 ms.
    /// </summary>
    public TimeSpan ShortStatement { get; init; } = TimeSpan.FromMilliseconds(0.3);

    /// <summary>
    /// File in which it is remembered that the modules were found in order, so that they are not checked again while
    /// they are the same;
    /// null, which is the default, to check always.
    /// </summary>
    public string? CheckedModulesFile { get; init; }
}
