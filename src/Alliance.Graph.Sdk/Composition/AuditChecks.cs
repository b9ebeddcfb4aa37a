using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks the audits of all modules together.</summary>
internal static class AuditChecks
{
    public static void Check(
        IReadOnlyList<SchemaBuilder> schemas,
        IReadOnlyList<AuditBuilder> audits,
        DiagnosticBag diagnostics
    )
    {
        var owned = schemas
            .SelectMany(schema => schema.Nodes)
            .Select(node => (node.ModuleId, node.ClrType))
            .ToHashSet();
        foreach (var audit in audits.SelectMany(builder => builder.Audits))
        {
            var place = $"audit of '{audit.EntityType.Name}'";
            if (!owned.Contains((audit.ModuleId, audit.EntityType)))
            {
                diagnostics.Add(
                    DiagnosticCodes.InvalidAudit,
                    audit.ModuleId,
                    place,
                    "The module has no such node, so no row would ever be read.",
                    "Audit a node that the module declares itself."
                );
            }

            if (Fields(audit).Contains(string.Empty))
            {
                diagnostics.Add(
                    DiagnosticCodes.InvalidAudit,
                    audit.ModuleId,
                    place,
                    "A field is no property of the row itself, so an offence would name none.",
                    "Select a property, as in 'row => row.EndedOn'; what has to be calculated belongs in the rule."
                );
            }
        }
    }

    private static IEnumerable<string> Fields(RowAudit audit) =>
        [.. audit.Checks.Select(check => check.Field), .. audit.Identities.SelectMany(identity => identity.Fields)];
}
