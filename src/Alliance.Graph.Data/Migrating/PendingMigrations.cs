namespace Alliance.Graph.Data.Migrating;

/// <summary>What a module brings and the database does not have yet.</summary>
/// <param name="Module">Id of the module.</param>
/// <param name="Migrations">Names of the migrations, in the order in which they will be applied; never empty.</param>
public sealed record PendingMigrations(string Module, IReadOnlyList<string> Migrations);
