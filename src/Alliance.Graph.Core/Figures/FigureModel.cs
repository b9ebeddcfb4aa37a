using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Figures;

/// <summary>
/// What keeps the list of figures up to date; it is core's, but nothing that a module could refer to.
/// </summary>
internal static class FigureModel
{
    public static void Configure(ModelBuilder model) =>
        model.Entity<FigureType>(type => type.ToTable("core_figure_types").HasKey(row => row.Type));
}
