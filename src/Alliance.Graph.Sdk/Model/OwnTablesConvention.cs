using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// Checks that a module maps tables of its own only, and each column once. It runs in the contexts that carry the
/// module's migrations, so
/// before any table is made, and when the model is complete: until then EF Core guesses that value objects are
/// entities, and table names are not known without a provider.
/// </summary>
internal sealed class OwnTablesConvention(ModuleManifest module) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        var diagnostics = new DiagnosticBag();
        foreach (var type in modelBuilder.Metadata.GetEntityTypes())
        {
            var isCore = type.ClrType.Assembly == typeof(Country).Assembly && !type.IsOwned();
            var prefix = $"{(isCore ? CoreModel.ModuleId : module.TablePrefix)}_";
            if (type.GetTableName() is { } table && !table.StartsWith(prefix, StringComparison.Ordinal))
            {
                diagnostics.Add(
                    DiagnosticCodes.ForeignTable,
                    module.Id,
                    $"table '{table}' of '{type.ClrType.Name}'",
                    $"The name of the table does not begin with '{prefix}', so it could be another module's table.",
                    isCore
                        ? "Leave the mapping of core's entities to core."
                        : $"Name it '{prefix}<plural>' with ToTable in ConfigureModel."
                );
            }

            // EF Core refuses two properties of the entity itself, and lets one within a complex property share a
            // column with one outside.
            foreach (
                var same in Columns(type, type.ClrType.Name)
                    .GroupBy(column => column.Name)
                    .Where(same => same.Count() > 1)
            )
            {
                diagnostics.Add(
                    DiagnosticCodes.SharedColumn,
                    module.Id,
                    $"column '{same.Key}' of '{type.ClrType.Name}'",
                    $"It is that of {string.Join(" and ", same.Select(column => $"'{column.Place}'"))}, so that one of them would become the other.",
                    "Give one of them another column with HasColumnName in ConfigureModel."
                );
            }
        }

        diagnostics.ThrowIfAny();
    }

    private static IEnumerable<(string Name, string Place)> Columns(IConventionTypeBase type, string place) =>
        type.GetProperties()
            .Where(property => property.GetColumnName() is not null)
            .Select(property => (property.GetColumnName()!, $"{place}.{property.Name}"))
            .Concat(
                type.GetComplexProperties()
                    .Where(property => !property.IsCollection && !property.ComplexType.IsMappedToJson())
                    .SelectMany(property => Columns(property.ComplexType, $"{place}.{property.Name}"))
            );
}
