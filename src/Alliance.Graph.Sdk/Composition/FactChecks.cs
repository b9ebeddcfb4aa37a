using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks that what commitments lead to are facts, and that facts have what all of them have.</summary>
internal static class FactChecks
{
    public static void Check(IReadOnlyList<SchemaBuilder> schemas, DiagnosticBag diagnostics)
    {
        var nodes = schemas
            .SelectMany(schema => schema.Nodes)
            .DistinctBy(node => node.ClrType)
            .ToDictionary(node => node.ClrType);
        foreach (var node in nodes.Values.Where(node => node.Fact is not null))
        {
            Complete(node, diagnostics);
        }

        foreach (var (entity, module, place) in schemas.SelectMany(Linked).DistinctBy(link => link.Entity))
        {
            if (nodes.TryGetValue(entity, out var node) && node.Fact is null)
            {
                diagnostics.Add(
                    DiagnosticCodes.InvalidFact,
                    module,
                    place,
                    $"It leads between commitments and '{node.Name}' by the key of what they are about, and '{node.Name}' is declared as no fact.",
                    "Declare it with NodeBuilder.Fact, so that it stands in the list 'facts' and 'about' of its commitments leads to it."
                );
            }
        }
    }

    private static void Complete(NodeDeclaration node, DiagnosticBag diagnostics)
    {
        string[] missing =
        [
            .. node.Key.ReturnType != typeof(string)
                ? ["a key of text, by which commitments name what they are about"]
                : Array.Empty<string>(),
            .. FactLinks.CountryOf(node) is null
                ? ["a link 'country', which tells whose fact it is"]
                : Array.Empty<string>(),
            .. FactLinks.ProvenanceOf(node) is null
                ? ["a property of the type Provenance, which tells where it comes from"]
                : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidFact,
                node.ModuleId,
                $"fact '{node.Name}'",
                $"It lacks {string.Join(" and ", missing)}.",
                "Declare it: One<Country>(\"country\", …), whose key may be null; CoreModel.Provenance in the table."
            );
        }
    }

    /// <summary>Entities that a module links with commitments by the key of what these are about.</summary>
    private static IEnumerable<(Type Entity, string Module, string Place)> Linked(SchemaBuilder schema) =>
        schema
            .Extensions.SelectMany(extension =>
                extension.Fields.Select(field =>
                    (Owner: extension.Target, Name: $"{extension.Target.Name}.{extension.SectionName}", Field: field)
                )
            )
            .Concat(
                schema.Nodes.SelectMany(node =>
                    node.Fields.Select(field => (Owner: node.ClrType, node.Name, Field: field))
                )
            )
            .Select(place =>
                (
                    Entity: Linked(place.Owner, place.Field),
                    place.Field.ModuleId,
                    $"field '{place.Name}.{place.Field.Name}'"
                )
            )
            .Where(link => link.Entity is not null && link.Entity != typeof(Fact))
            .Select(link => (link.Entity!, link.ModuleId, link.Item3));

    private static Type? Linked(Type owner, FieldDefinition field) =>
        field switch
        {
            OneFieldDefinition one when owner == typeof(Commitment) && IsRelated(one.ForeignKey) => one.Target,
            ConnectionFieldDefinition { Link: DirectLink direct } connection
                when connection.Target == typeof(Commitment) && IsRelated(direct.ForeignKey) => owner,
            ConnectionFieldDefinition { Link: ThroughLink through } connection
                when through.LinkType == typeof(Commitment) && IsRelated(through.TargetKey) => connection.Target,
            ConnectionFieldDefinition { Link: ThroughLink through }
                when through.LinkType == typeof(Commitment) && IsRelated(through.ParentKey) => owner,
            _ => null,
        };

    private static bool IsRelated(LambdaExpression key) =>
        Selectors.OwnMember(key)?.Name == nameof(Commitment.RelatedKey);
}
