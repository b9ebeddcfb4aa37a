namespace Alliance.Graph.Data.Migrating;

/// <summary>A migration is being applied.</summary>
/// <param name="Module">Id of the module that it belongs to.</param>
/// <param name="Migration">Its name, for example <c>20261124145402_Initial</c>.</param>
public sealed record MigrationProgress(string Module, string Migration);
