using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.NetworkFigures;

internal static class NetworkFigureModel
{
    public static void Configure(EntityTypeBuilder<NetworkFigure> entity)
    {
        entity.ToTable("investigation_network_figures").HasKey(figure => figure.Key);
        CoreModel.Provenance(entity, figure => figure.Provenance);
    }
}
