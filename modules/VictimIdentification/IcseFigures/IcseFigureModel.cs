using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.VictimIdentification.IcseFigures;

internal static class IcseFigureModel
{
    public static void Configure(EntityTypeBuilder<IcseFigure> entity)
    {
        entity.ToTable("victim_identification_icse_figures").HasKey(figure => figure.Key);
        CoreModel.Provenance(entity, figure => figure.Provenance);
    }
}
