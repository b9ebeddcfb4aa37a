using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What EF Core made of a query.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">EF Core's parameters, which know how the database stores their values.</param>
internal sealed record Translation(string Text, IReadOnlyList<IRelationalParameter> Parameters)
{
    /// <summary>
    /// Side by side, two statements of this length save no more than the second connection costs. Tests whose subject is another set it, so
    /// that a busy machine makes no difference to them.
    /// </summary>
    public static TimeSpan Short { get; set; } = TimeSpan.FromMilliseconds(0.3);

    /// <summary>How long the database works for it, without the trip to it.</summary>
    public WorkTime Work { get; } = new();

    /// <summary>Whether it is known to take so little that it had better wait for others than run beside them.</summary>
    public bool IsShort => Work.Shortest < Short;
}
