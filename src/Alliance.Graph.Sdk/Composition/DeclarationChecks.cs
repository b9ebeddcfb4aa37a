using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks what all modules declare, together, so that every problem is found in one start.</summary>
internal sealed class DeclarationChecks
{
    private static readonly Type[] Extensible =
    [
        typeof(Country),
        typeof(Report),
        typeof(Commitment),
        typeof(PolicyTarget),
        typeof(OperationalGoal),
    ];

    /// <summary>Words that filters and aggregates have beside the fields of a type.</summary>
    private static readonly (string Name, string Module)[] Words =
    [
        ("and", TypeOwners.Host),
        ("or", TypeOwners.Host),
        ("not", TypeOwners.Host),
        ("count", TypeOwners.Host),
        ("compare", TypeOwners.Host),
    ];

    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<Type, NodeDeclaration> _nodes = [];
    private readonly List<ExtensionDeclaration> _sections;
    private readonly HashSet<(Type Target, string Name)> _claimedSections = [];
    private readonly TypeOwners _owners;
    private readonly WordingChecks _wording;
    private readonly ShapeChecks _shapes;
    private readonly LinkChecks _links;
    private readonly SearchChecks _search;
    private readonly ExpressionChecks _expressions;
    private readonly RuleChecks _rules;

    private DeclarationChecks(IReadOnlyList<SchemaBuilder> schemas, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _sections = [.. schemas.SelectMany(schema => schema.Extensions)];
        foreach (var node in schemas.SelectMany(schema => schema.Nodes))
        {
            _nodes.TryAdd(node.ClrType, node);
        }

        var values = new Dictionary<Type, ValueDeclaration>();
        foreach (var value in schemas.SelectMany(schema => schema.Values))
        {
            values.TryAdd(value.ClrType, value);
        }

        _owners = new TypeOwners(GeneratedName.Of(schemas), diagnostics);
        _wording = new WordingChecks(diagnostics);
        _shapes = new ShapeChecks(values, _owners, _wording, diagnostics);
        _links = new LinkChecks(_nodes, diagnostics);
        _search = new SearchChecks(diagnostics);
        _expressions = new ExpressionChecks(diagnostics);
        _rules = new RuleChecks(_nodes, _expressions, diagnostics);
    }

    public static void Check(
        IReadOnlyList<SchemaBuilder> schemas,
        IReadOnlyList<ImportBuilder> imports,
        DiagnosticBag diagnostics
    )
    {
        var checks = new DeclarationChecks(schemas, diagnostics);
        foreach (var schema in schemas)
        {
            checks.Nodes(schema);
            checks.Values(schema);
            checks.Sections(schema);
            checks.Roots(schema);
        }

        // Behind all fields, so that an enum belongs to who shows it.
        foreach (var rows in imports.SelectMany(builder => builder.Definitions))
        {
            checks._shapes.Written(rows.RowType, rows.ModuleId, rows.Place);
        }

        checks.Collisions(
            "Query",
            schemas
                .SelectMany(schema => schema.RootFields.Fields)
                .Select(root => (root.Name, root.ModuleId))
                .Concat(
                    new[] { "node", "nodes", "modules", "dictionary", "me", "rateLimit", "search" }.Select(name =>
                        (name, TypeOwners.Host)
                    )
                )
        );
    }

    private void Nodes(SchemaBuilder schema)
    {
        foreach (var node in schema.Nodes)
        {
            Type(node.Name, node.Description, node.ModuleId, node.ClrType);
            _shapes.Single(node.Key, node.ModuleId, $"key of '{node.Name}'");
            _expressions.Portable(node.Key, node.ModuleId, $"key of '{node.Name}'");
            foreach (var order in node.Order)
            {
                _shapes.Single(order.Selector, node.ModuleId, $"default order of '{node.Name}'");
                _expressions.Portable(order.Selector, node.ModuleId, $"default order of '{node.Name}'");
            }

            _search.Check(node);
            _rules.Check(node);
            Fields(node.Name, node.ClrType, node.Fields);

            // A second declaration of the class is reported as such; its fields would only repeat those of the first.
            if (_nodes[node.ClrType] == node)
            {
                Collisions(
                    node.Name,
                    node.Fields.Select(field => (field.Name, field.ModuleId))
                        .Append(("id", TypeOwners.Host))
                        .Concat(Words)
                        .Concat(
                            DefinitionAssembler.HasHistory(node)
                                ? [(DefinitionAssembler.HistoryField, TypeOwners.Host)]
                                : []
                        )
                        .Concat(
                            DefinitionAssembler.HasObservations(node, _nodes.Values)
                                ? [(DefinitionAssembler.ObservationsField, TypeOwners.Host)]
                                : []
                        )
                        .Concat(
                            _sections
                                .Where(section => section.Target == node.ClrType)
                                .Select(section => (section.SectionName, section.ModuleId))
                        )
                );
            }
        }
    }

    private void Values(SchemaBuilder schema)
    {
        foreach (var value in schema.Values)
        {
            Type(value.Name, value.Description, value.ModuleId, value.ClrType);
            NotEmpty(value.Fields.Count, value.ModuleId, $"type '{value.Name}'");
            Fields(value.Name, value.ClrType, value.Fields);
            Collisions(value.Name, value.Fields.Select(field => (field.Name, field.ModuleId)).Concat(Words));
        }
    }

    private void Sections(SchemaBuilder schema)
    {
        foreach (var section in schema.Extensions)
        {
            var place = $"section '{section.SectionName}' of '{section.Target.Name}'";
            Extended(section, place);
            _wording.Described(section.Description, section.ModuleId, place);
            NotEmpty(section.Fields.Count, section.ModuleId, place);

            // A section that two modules claim is reported as a field of its node, so its type is claimed once.
            var typeName = DefinitionAssembler.SectionTypeName(section);
            if (
                _wording.Named(section.SectionName, section.ModuleId, place)
                && _claimedSections.Add((section.Target, section.SectionName))
            )
            {
                _owners.Claim(typeName, section.ModuleId, clrType: null);
            }

            Fields(typeName, section.Target, section.Fields);
            Collisions(typeName, section.Fields.Select(field => (field.Name, field.ModuleId)).Concat(Words));
        }
    }

    private void Extended(ExtensionDeclaration section, string place)
    {
        if (Extensible.Contains(section.Target))
        {
            _links.Target(section.Target, section.ModuleId, place);
            return;
        }

        _diagnostics.Add(
            DiagnosticCodes.NotExtensible,
            section.ModuleId,
            place,
            $"The type '{section.Target.Name}' is not open to other modules.",
            $"Extend one of {string.Join(", ", Extensible.Select(type => type.Name))}."
        );
    }

    private void Roots(SchemaBuilder schema)
    {
        foreach (var root in schema.RootFields.Fields)
        {
            var place = $"root field '{root.Name}'";
            _wording.Named(root.Name, root.ModuleId, place);
            _wording.Described(root.Description, root.ModuleId, place);
            _links.Target(root.Target, root.ModuleId, place);
            switch (root)
            {
                case LookupRootDefinition lookup:
                    Argument(lookup.Argument, lookup.ArgumentDescription, root, place);
                    break;
                case NamedRootDefinition named:
                    Argument(named.Argument, named.ArgumentDescription, root, place);
                    break;
                case ConnectionRootDefinition { Codes: { } codes }:
                    Argument(codes.Argument, codes.ArgumentDescription, root, place);
                    break;
            }
        }
    }

    private void Argument(string name, string description, RootDefinition root, string place)
    {
        var argument = $"argument '{name}' of {place}";
        _wording.Named(name, root.ModuleId, argument);
        _wording.Described(description, root.ModuleId, argument);
    }

    private void Fields(string typeName, Type clrType, IReadOnlyCollection<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            var place = $"field '{typeName}.{field.Name}'";
            _wording.Named(field.Name, field.ModuleId, place);
            _wording.Described(field.Description, field.ModuleId, place);
            switch (field)
            {
                case ValueFieldDefinition value:
                    _shapes.Shown(value.ClrType, field.ModuleId, place);
                    _shapes.Presence(value, place);
                    _shapes.Unit(value, place);
                    _expressions.Portable(value.Selector, field.ModuleId, place);
                    break;
                case BatchFieldDefinition batch:
                    _shapes.Shown(batch.ResultType, field.ModuleId, place);
                    break;
                case OneFieldDefinition one:
                    _links.One(one, place);
                    break;
                case ConnectionFieldDefinition connection:
                    _links.Connection(connection, clrType, place);
                    break;
            }
        }
    }

    private void Type(string name, string description, string module, Type clrType)
    {
        var place = $"type '{name}'";
        _wording.Described(description, module, place);
        if (_wording.Named(name, module, place))
        {
            _owners.Claim(name, module, clrType);
        }
    }

    // https://spec.graphql.org/October2021/#sec-Objects.Type-Validation
    private void NotEmpty(int fields, string module, string place)
    {
        if (fields == 0)
        {
            _diagnostics.Add(
                DiagnosticCodes.EmptyType,
                module,
                place,
                "It has no fields, and GraphQL does not allow a type without any.",
                "Declare a field, or leave out the type."
            );
        }
    }

    private void Collisions(string typeName, IEnumerable<(string Name, string Module)> fields)
    {
        foreach (
            var same in fields.GroupBy(field => field.Name).Where(group => group.Key.Length > 0 && group.Count() > 1)
        )
        {
            // Modules come core first, so the last one is the one that can still give way.
            var owners = same.Select(field => field.Module).ToList();
            _diagnostics.Add(
                DiagnosticCodes.DuplicateField,
                owners.FindLast(owner => owner != TypeOwners.Host)!,
                $"field '{typeName}.{same.Key}'",
                $"The field is claimed more than once: by {string.Join(" and ", owners.Select(owner => $"'{owner}'"))}.",
                "Rename one of them; a field belongs to one module."
            );
        }
    }
}
