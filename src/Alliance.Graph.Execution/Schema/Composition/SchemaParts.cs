using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>
/// The parts of the schema by owner: types that a module owns, and fields that it adds to types of others. Read off
/// the directive <c>@ownedBy</c> in the schema language; what carries none is core's or the host's.
/// </summary>
internal sealed class SchemaParts
{
    /// <summary>Name of the directive that marks a module's types and fields.</summary>
    public const string Directive = "ownedBy";

    private readonly GraphQLDocument _document;
    private readonly string _unmarkedOwner;

    public SchemaParts(string sdl, string unmarkedOwner)
    {
        _document = Parser.Parse(sdl);
        _unmarkedOwner = unmarkedOwner;
    }

    /// <summary>Names of the types that a module owns, in the order of the schema.</summary>
    public IEnumerable<string> TypesOf(string moduleId) =>
        _document
            .Definitions.OfType<GraphQLTypeDefinition>()
            .Where(type => type is not GraphQLDirectiveDefinition && OwnerOf(type) == moduleId)
            .Select(type => type.Name.StringValue);

    /// <summary>
    /// A module's part in the schema language: its types, and extensions of the types that it adds fields to.
    /// </summary>
    public string Print(string moduleId)
    {
        var part = new GraphQLDocument([]);
        foreach (var type in _document.Definitions.OfType<GraphQLTypeDefinition>())
        {
            if (OwnerOf(type) == moduleId)
            {
                part.Definitions.Add(type);
            }
            else if (Extension(type, moduleId) is { } extension)
            {
                part.Definitions.Add(extension);
            }
        }

        return new SDLPrinter().Print(part);
    }

    /// <summary>What a module adds to a type of another; null if nothing.</summary>
    private static ASTNode? Extension(GraphQLTypeDefinition type, string moduleId) =>
        type switch
        {
            GraphQLObjectTypeDefinition { Fields: { } fields } when Added(fields, moduleId) is { Count: > 0 } added =>
                new GraphQLObjectTypeExtension(type.Name) { Fields = new GraphQLFieldsDefinition(added) },
            GraphQLInputObjectTypeDefinition { Fields: { } fields }
                when Added(fields, moduleId) is { Count: > 0 } added => new GraphQLInputObjectTypeExtension(type.Name)
            {
                Fields = new GraphQLInputFieldsDefinition(added),
            },
            GraphQLEnumTypeDefinition { Values: { } values } when Added(values, moduleId) is { Count: > 0 } added =>
                new GraphQLEnumTypeExtension(type.Name) { Values = new GraphQLEnumValuesDefinition(added) },
            _ => null,
        };

    private static List<T> Added<T>(ASTListNode<T> members, string moduleId)
        where T : ASTNode, IHasDirectivesNode =>
        [.. members.Items.Where(member => MarkOf(member.Directives) == moduleId)];

    private string OwnerOf(GraphQLTypeDefinition type) =>
        MarkOf((type as IHasDirectivesNode)?.Directives) ?? _unmarkedOwner;

    private static string? MarkOf(GraphQLDirectives? directives) =>
        directives
            ?.Items.FirstOrDefault(directive => directive.Name == Directive)
            ?.Arguments?.Items.Select(argument => ((GraphQLStringValue)argument.Value).Value.ToString())
            .FirstOrDefault();
}
