using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// Checks that a module maps tables of its own only. It runs in the contexts that carry the module's migrations, so
/// before any table is made, and when the model is complete: until then EF Core guesses that value objects are
/// entities, and table names are not known without a provider.
/// </summary>
internal sealed class OwnTablesConvention(ModuleManifest module) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var type in modelBuilder.Metadata.GetEntityTypes())
        {
            var isCore = type.ClrType.Assembly == typeof(Country).Assembly && !type.IsOwned();
            var prefix = $"{(isCore ? CoreModel.ModuleId : module.TablePrefix)}_";
            if (type.GetTableName() is { } table && !table.StartsWith(prefix, StringComparison.Ordinal))
            {
                diagnostics.Add(
                    DiagnosticCodes.ForeignTable, module.Id, $"table '{table}' of '{type.ClrType.Name}'",
                    $"The name of the table does not begin with '{prefix}', so it could be another module's table.",
                    isCore
                        ? "Leave the mapping of core's entities to core."
                        : $"Name it '{prefix}<plural>' with ToTable in ConfigureModel.");
            }
        }

        diagnostics.ThrowIfAny();
    }
}
