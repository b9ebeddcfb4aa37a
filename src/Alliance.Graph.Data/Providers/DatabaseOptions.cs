namespace Alliance.Graph.Data.Providers;

/// <summary>Which database to use. Configuration: <c>Database:Provider</c> and <c>ConnectionStrings:Alliance</c>.</summary>
/// <param name="Provider">Kind of database.</param>
/// <param name="ConnectionString">Where it is.</param>
public sealed record DatabaseOptions(DatabaseProviderKind Provider, string ConnectionString);
