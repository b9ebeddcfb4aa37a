using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What EF Core made of a query.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">EF Core's parameters, which know how the database stores their values.</param>
/// <param name="Places">Which column of the result each cell of the query is; null if they come one after the
/// other.</param>
internal sealed record Translation(
    string Text,
    IReadOnlyList<IRelationalParameter> Parameters,
    IReadOnlyList<int>? Places = null
)
{
    /// <summary>How long the database works for it, without the trip to it.</summary>
    public WorkTime Work { get; } = new();
}
