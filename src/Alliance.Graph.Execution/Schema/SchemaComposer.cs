using System.ComponentModel;
using System.Reflection;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema;

/// <summary>Turns the definitions into the engine's schema. Fields carry a role instead of a resolver: a plan answers them.</summary>
internal sealed class SchemaComposer
{
    private readonly GraphDefinition _definition;
    private readonly GraphNames _names;
    private readonly PagingTypes _paging;
    private readonly ScalarTypes _scalars = new();
    private readonly Dictionary<Type, EnumerationGraphType> _enums = [];
    private readonly List<IGraphType> _types = [];

    private SchemaComposer(GraphDefinition definition, PageLimits limits)
    {
        _definition = definition;
        _names = new GraphNames(definition);
        _paging = new PagingTypes(_names, _scalars, limits);
    }

    public static ISchema Compose(GraphDefinition definition, PageLimits limits)
        => new SchemaComposer(definition, limits).Compose();

    private ISchema Compose()
    {
        var node = new InterfaceGraphType
        {
            Name = "Node",
            Description = "An object with an id by which it can be fetched again.",

            // Never called: plans know the type of every row. The engine asks for its presence.
            ResolveType = _ => null,
        };
        node.AddField(IdField());

        foreach (var definition in _definition.Values.Append(ModuleValue.Definition))
        {
            _types.Add(OwnedBy(definition.ModuleId, ObjectType(definition.Name, definition.Description, definition.Fields)));
        }

        foreach (var definition in _definition.Nodes)
        {
            var type = OwnedBy(definition.ModuleId, ObjectType(definition.Name, definition.Description, definition.Fields, IdField()));
            type.AddResolvedInterface(node);
            _types.Add(type);
            _types.AddRange(_paging.ConnectionTypes(definition).Select(paging => OwnedBy(definition.ModuleId, paging)));
        }

        var schema = new GraphQL.Types.Schema
        {
            Query = QueryType(),
            Description = "Countries, reports and commitments of the Global Alliance against Child Sexual Abuse Online.",
        };
        schema.Directives.Register(ModuleDirective());
        schema.RegisterType(node);
        foreach (var type in _types.Append(_paging.PageInfo).Concat(_enums.Values))
        {
            schema.RegisterType(type);
        }

        schema.Initialize();
        return schema;
    }

    private ObjectGraphType QueryType()
    {
        var query = new ObjectGraphType { Name = "Query", Description = "Where every question begins." };
        foreach (var root in _definition.Roots)
        {
            query.AddField(OwnedBy(root.ModuleId, RootField(root)));
        }

        query.AddField(Field(
            "modules",
            "The modules of this server and what they own.",
            new ListGraphType(new NonNullGraphType(new GraphQLTypeReference(ModuleValue.Definition.Name))),
            new FieldRole.Modules()));

        query.AddField(Field(
            "node",
            "Fetches one object by its id; null with a coded error if there is none.",
            new GraphQLTypeReference("Node"),
            new FieldRole.Refetch(IsList: false),
            new QueryArgument(new NonNullGraphType(_scalars.Id)) { Name = "id", Description = "Id of the object." }));
        query.AddField(Field(
            "nodes",
            $"Fetches several objects by their ids, at most {RefetchLimits.MaximumIds}. The answer has the order and length of the list; an unknown id gives null.",
            new NonNullGraphType(new ListGraphType(new GraphQLTypeReference("Node"))),
            new FieldRole.Refetch(IsList: true),
            new QueryArgument(new NonNullGraphType(new ListGraphType(new NonNullGraphType(_scalars.Id))))
            {
                Name = "ids",
                Description = "Ids of the objects.",
            }));
        return query;
    }

    private FieldType RootField(RootDefinition root)
    {
        var target = _definition.Node(root.Target);
        return root is LookupRootDefinition lookup
            ? Field(
                root.Name,
                root.Description,
                new GraphQLTypeReference(target.Name),
                new FieldRole.Root(root),
                new QueryArgument(new NonNullGraphType(Leaf(target.KeyType, root.ModuleId)))
                {
                    Name = lookup.Argument,
                    Description = lookup.ArgumentDescription,
                })
            : ConnectionField(root.Name, root.Description, target, new FieldRole.Root(root));
    }

    private ObjectGraphType ObjectType(
        string name, string description, IEnumerable<FieldDefinition> fields, params IEnumerable<FieldType> first)
    {
        var type = new ObjectGraphType { Name = name, Description = description };
        foreach (var field in first)
        {
            type.AddField(field);
        }

        foreach (var field in fields)
        {
            type.AddField(OwnedBy(field.ModuleId, DeclaredField(field)));
        }

        return type;
    }

    private FieldType DeclaredField(FieldDefinition field)
    {
        var role = new FieldRole.Declared(field);
        switch (field)
        {
            case ValueFieldDefinition value:
                return Field(field.Name, field.Description, ValueType(value.ClrType, value.IsNullable, field.ModuleId), role);

            case BatchFieldDefinition batch:
                return Field(field.Name, field.Description, ValueType(batch.ResultType, isNullable: true, field.ModuleId), role);

            case OneFieldDefinition one:
                var target = new GraphQLTypeReference(_definition.Node(one.Target).Name);
                return Field(field.Name, field.Description, one.IsNullable ? target : new NonNullGraphType(target), role);

            case ConnectionFieldDefinition connection:
                return ConnectionField(field.Name, field.Description, _definition.Node(connection.Target), role);

            case SectionFieldDefinition section:
                _types.Add(OwnedBy(section.ModuleId, ObjectType(section.TypeName, section.Description, section.Fields)));
                return Field(field.Name, field.Description, new NonNullGraphType(new GraphQLTypeReference(section.TypeName)), role);

            default:
                throw new NotSupportedException($"The definition '{field.GetType().Name}' has no field in the schema.");
        }
    }

    private FieldType ConnectionField(string name, string description, NodeDefinition target, FieldRole role)
        => Field(name, description, new GraphQLTypeReference(_names.Connection(target)), role, _paging.Arguments());

    private IGraphType ValueType(Type clrType, bool isNullable, string ownerId)
    {
        var shape = ValueShape.Of(clrType);
        var type = Leaf(shape.ElementType, ownerId);
        if (shape.IsList)
        {
            type = new ListGraphType(new NonNullGraphType(type));
        }

        return isNullable ? type : new NonNullGraphType(type);
    }

    /// <param name="type">A scalar, an enum or a value object.</param>
    /// <param name="ownerId">Module that uses it; an enum belongs to the first, which is core if core uses it.</param>
    private IGraphType Leaf(Type type, string ownerId)
    {
        if (_scalars.Find(type) is { } scalar)
        {
            return scalar;
        }

        if (!type.IsEnum)
        {
            return new GraphQLTypeReference(
                _definition.TryGetValue(type, out var value) ? value.Name : throw new NotSupportedException($"'{type}' has no type in the graph."));
        }

        if (!_enums.TryGetValue(type, out var enumType))
        {
            enumType = OwnedBy(ownerId, EnumType(type));
            _enums.Add(type, enumType);
        }

        return enumType;
    }

    /// <summary>Marks what a module adds to the graph; core's own types and fields stay unmarked, since they are the graph.</summary>
    private static T OwnedBy<T>(string moduleId, T type)
        where T : class, IMetadataReader, IMetadataWriter
    {
        if (moduleId != CoreModel.ModuleId && moduleId != ModuleValue.Definition.ModuleId)
        {
            type.ApplyDirective(SchemaParts.Directive, "id", moduleId);
        }

        return type;
    }

    private Directive ModuleDirective() => new(SchemaParts.Directive, DirectiveLocation.Object, DirectiveLocation.FieldDefinition, DirectiveLocation.Enum)
    {
        Description = "Names the module that owns a type or a field.",
        Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(_scalars.Text)) { Name = "id", Description = "Id of the module." }),
    };

    private static EnumerationGraphType EnumType(Type type)
    {
        var enumType = new EnumerationGraphType
        {
            Name = type.Name,
            Description = type.GetCustomAttribute<DescriptionAttribute>()?.Description,
        };
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            enumType.Add(
                GraphNames.EnumValue(member.Name),
                member.GetValue(null),
                member.GetCustomAttribute<DescriptionAttribute>()?.Description);
        }

        return enumType;
    }

    private FieldType IdField()
        => Field(
            "id",
            "Id of the object, unique in the whole graph. Keep it as it is: its form may change.",
            new NonNullGraphType(_scalars.Id),
            new FieldRole.Id());

    internal static FieldType Field(string name, string description, IGraphType type, FieldRole role, params QueryArgument[] arguments)
    {
        var field = new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = type,
            Arguments = arguments.Length > 0 ? new QueryArguments(arguments) : null,
        };
        role.AttachTo(field);
        return field;
    }
}
