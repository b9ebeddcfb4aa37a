using System.Reflection;

namespace Alliance.Graph.Data.Databases;

/// <summary>Where a module's migrations are, and the table that records which of them were applied.</summary>
internal sealed record MigrationsLocation(Assembly Assembly, string HistoryTable);
