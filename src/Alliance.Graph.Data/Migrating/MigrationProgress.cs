namespace Alliance.Graph.Data.Migrating;

/// <summary>A migration is being applied, or taken back.</summary>
/// <param name="Module">Id of the module that it belongs to.</param>
/// <param name="Migration">Its name, for example <c>20261124145402_Initial</c>.</param>
/// <param name="IsReverted">Whether it is taken back.</param>
public sealed record MigrationProgress(string Module, string Migration, bool IsReverted = false);
