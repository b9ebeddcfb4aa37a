using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks what all modules declare, together, so that every problem is found in one start.</summary>
internal sealed partial class DeclarationChecks
{
    private static readonly string[] ReservedTypes = ["Query", "Node", "PageInfo", "PageCursor"];

    private static readonly Type[] Extensible =
        [typeof(Country), typeof(Report), typeof(Commitment), typeof(PolicyTarget), typeof(OperationalGoal)];

    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, (string Module, Type? Type)> _typeOwners = [];
    private readonly Dictionary<Type, NodeDeclaration> _nodes = [];
    private readonly HashSet<Type> _values;
    private readonly List<ExtensionDeclaration> _sections;

    private DeclarationChecks(IReadOnlyList<SchemaBuilder> schemas, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _values = [.. schemas.SelectMany(schema => schema.Values).Select(value => value.ClrType)];
        _sections = [.. schemas.SelectMany(schema => schema.Extensions)];
        foreach (var name in ReservedTypes)
        {
            _typeOwners.Add(name, ("the host", null));
        }

        foreach (var node in schemas.SelectMany(schema => schema.Nodes))
        {
            _nodes.TryAdd(node.ClrType, node);
        }
    }

    public static void Check(IReadOnlyList<SchemaBuilder> schemas, DiagnosticBag diagnostics)
    {
        var checks = new DeclarationChecks(schemas, diagnostics);
        foreach (var schema in schemas)
        {
            checks.Nodes(schema);
            checks.Values(schema);
            checks.Extensions(schema);
            checks.Roots(schema);
        }

        checks.Collisions(
            "Query",
            schemas.SelectMany(schema => schema.RootFields.Fields).Select(root => (root.Name, root.ModuleId))
                .Concat([("node", "the host"), ("nodes", "the host")]));
    }

    private void Nodes(SchemaBuilder schema)
    {
        foreach (var node in schema.Nodes)
        {
            ClaimType(node.Name, node.ModuleId, node.ClrType);
            Described(node.Description, node.ModuleId, $"type '{node.Name}'");
            Fields(node.Name, node.ClrType, node.Fields);
            foreach (var order in node.Order)
            {
                if (!ValueShape.Of(order.Selector.ReturnType).IsLeaf)
                {
                    _diagnostics.Add(
                        DiagnosticCodes.UnsupportedType, node.ModuleId, $"default order of '{node.Name}'",
                        $"A list cannot be ordered by the type '{order.Selector.ReturnType.Name}'.",
                        "Order by a scalar or an enum.");
                }
            }
        }
    }

    private void Values(SchemaBuilder schema)
    {
        foreach (var value in schema.Values)
        {
            ClaimType(value.Name, value.ModuleId, value.ClrType);
            Described(value.Description, value.ModuleId, $"type '{value.Name}'");
            Fields(value.Name, value.ClrType, value.Fields);
            Collisions(value.Name, value.Fields.Select(field => (field.Name, field.ModuleId)));
        }
    }

    private void Extensions(SchemaBuilder schema)
    {
        foreach (var extension in schema.Extensions)
        {
            if (!Extensible.Contains(extension.Target))
            {
                _diagnostics.Add(
                    DiagnosticCodes.NotExtensible, extension.ModuleId, $"section '{extension.SectionName}'",
                    $"The type '{extension.Target.Name}' is not open to other modules.",
                    $"Extend one of {string.Join(", ", Extensible.Select(type => type.Name))}.");
            }

            var typeName = DefinitionAssembler.SectionTypeName(extension);
            ClaimType(typeName, extension.ModuleId, null);
            Named(extension.SectionName, extension.ModuleId, $"section '{extension.SectionName}'");
            Described(extension.Description, extension.ModuleId, $"section '{extension.SectionName}' of '{extension.Target.Name}'");
            Fields(typeName, extension.Target, extension.Fields);
            Collisions(typeName, extension.Fields.Select(field => (field.Name, field.ModuleId)));
        }

        foreach (var node in schema.Nodes)
        {
            // All modules' sections on this node are compared here, once, by the node's owner.
            Collisions(
                node.Name,
                node.Fields.Select(field => (field.Name, field.ModuleId)).Append(("id", "the host"))
                    .Concat(_sections.Where(section => section.Target == node.ClrType).Select(section => (section.SectionName, section.ModuleId))));
        }
    }

    private void Roots(SchemaBuilder schema)
    {
        foreach (var root in schema.RootFields.Fields)
        {
            var place = $"root field '{root.Name}'";
            Named(root.Name, root.ModuleId, place);
            Described(root.Description, root.ModuleId, place);
            Target(root.Target, root.ModuleId, place);
            if (root is LookupRootDefinition lookup)
            {
                Named(lookup.Argument, root.ModuleId, $"argument '{lookup.Argument}' of {place}");
                Described(lookup.ArgumentDescription, root.ModuleId, $"argument '{lookup.Argument}' of {place}");
            }
        }
    }

    private void Fields(string typeName, Type clrType, IReadOnlyCollection<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            var place = $"field '{typeName}.{field.Name}'";
            Named(field.Name, field.ModuleId, place);
            Described(field.Description, field.ModuleId, place);
            switch (field)
            {
                case ValueFieldDefinition value:
                    Shape(value.ClrType, field.ModuleId, place);
                    break;
                case BatchFieldDefinition batch:
                    Shape(batch.ResultType, field.ModuleId, place);
                    break;
                case OneFieldDefinition one when Target(one.Target, field.ModuleId, place):
                    SameKey(one.ForeignKey, _nodes[one.Target].Key, field.ModuleId, place);
                    break;
                case ConnectionFieldDefinition connection when Target(connection.Target, field.ModuleId, place):
                    Link(connection, clrType, place);
                    break;
            }
        }
    }

    private void Link(ConnectionFieldDefinition connection, Type parentType, string place)
    {
        var parentKey = connection.ParentKey;
        if (Selectors.IsOwnKey(parentKey))
        {
            if (!Target(parentType, connection.ModuleId, place))
            {
                return;
            }

            parentKey = _nodes[parentType].Key;
        }

        switch (connection.Link)
        {
            case DirectLink direct:
                SameKey(direct.ForeignKey, parentKey, connection.ModuleId, place);
                break;
            case ThroughLink through:
                SameKey(through.ParentKey, parentKey, connection.ModuleId, place);
                SameKey(through.TargetKey, _nodes[connection.Target].Key, connection.ModuleId, place);
                break;
        }
    }

    private void SameKey(LambdaExpression one, LambdaExpression other, string module, string place)
    {
        if (ValueShape.Of(one.ReturnType) != ValueShape.Of(other.ReturnType))
        {
            _diagnostics.Add(
                DiagnosticCodes.LinkMismatch, module, place,
                $"The link compares '{one}' with '{other}', which are of different types.",
                "Link by keys of the same type.");
        }
    }

    private bool Target(Type target, string module, string place)
    {
        if (_nodes.ContainsKey(target))
        {
            return true;
        }

        _diagnostics.Add(
            DiagnosticCodes.UnknownTarget, module, place,
            $"'{target.Name}' is not a node of any loaded module.",
            $"Declare it with schema.Node<{target.Name}>(…), or load the module that does.");
        return false;
    }

    private void Shape(Type type, string module, string place)
    {
        var shape = ValueShape.Of(type);
        if (shape.ElementType.IsEnum)
        {
            Enum(shape.ElementType, module);
        }
        else if (!shape.IsLeaf && !_values.Contains(shape.ElementType))
        {
            _diagnostics.Add(
                DiagnosticCodes.UnsupportedType, module, place,
                $"The graph has no type for '{shape.ElementType.Name}'.",
                $"Use a scalar or an enum, or declare schema.Value<{shape.ElementType.Name}>(…).");
        }
    }

    private void Enum(Type type, string module)
    {
        if (_typeOwners.TryGetValue(type.Name, out var owner) && owner.Type == type)
        {
            return;
        }

        ClaimType(type.Name, module, type);
        Described(type.GetCustomAttribute<DescriptionAttribute>()?.Description, module, $"enum '{type.Name}'");
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            Described(
                member.GetCustomAttribute<DescriptionAttribute>()?.Description, module, $"enum value '{type.Name}.{member.Name}'");
        }
    }

    private void ClaimType(string name, string module, Type? type)
    {
        Named(name, module, $"type '{name}'");
        if (!_typeOwners.TryAdd(name, (module, type)))
        {
            _diagnostics.Add(
                DiagnosticCodes.DuplicateType, module, $"type '{name}'",
                $"The type is already declared by '{_typeOwners[name].Module}'.",
                "Rename one of the two; a type belongs to one module.");
        }
    }

    private void Collisions(string typeName, IEnumerable<(string Name, string Module)> fields)
    {
        foreach (var same in fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
        {
            var owners = same.Select(field => field.Module).ToList();
            _diagnostics.Add(
                DiagnosticCodes.DuplicateField, owners.FirstOrDefault(owner => owner != "the host") ?? owners[0],
                $"field '{typeName}.{same.Key}'",
                $"The field is claimed more than once: by {string.Join(" and ", owners.Select(owner => $"'{owner}'"))}.",
                "Rename one of them; a field belongs to one module.");
        }
    }

    private void Named(string name, string module, string place)
    {
        if (!GraphName().IsMatch(name))
        {
            _diagnostics.Add(
                DiagnosticCodes.InvalidName, module, place,
                $"'{name}' is not a name that GraphQL allows, or it begins with '__', which is reserved.",
                "Use letters, digits and '_', beginning with a letter; name a field that is not a plain property.");
        }
    }

    private void Described(string? description, string module, string place)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            _diagnostics.Add(
                DiagnosticCodes.MissingDescription, module, place,
                "It has no description, so clients would have to guess what it means.",
                "Describe it in one or two sentences; an enum and its values with [Description(\"…\")].");
        }
    }

    // https://spec.graphql.org/October2021/#sec-Names
    [GeneratedRegex("^(?!__)[_A-Za-z][_0-9A-Za-z]*$")]
    private static partial Regex GraphName();
}
