using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Alliance.Graph.Execution.Modules;

/// <summary>
/// The parts of the schema by owner: types that a module owns, and fields that it adds to types of others. Read off
/// the directive <c>@module</c> in the schema language; what carries none is core's or the host's.
/// </summary>
internal sealed class SchemaParts
{
    /// <summary>Name of the directive that marks a module's types and fields.</summary>
    public const string Directive = "module";

    private readonly GraphQLDocument _document;
    private readonly string _unmarkedOwner;

    public SchemaParts(string sdl, string unmarkedOwner)
    {
        _document = Parser.Parse(sdl);
        _unmarkedOwner = unmarkedOwner;
    }

    /// <summary>Names of the types that a module owns, in the order of the schema.</summary>
    public IEnumerable<string> TypesOf(string moduleId)
        => _document.Definitions.OfType<GraphQLTypeDefinition>()
            .Where(type => type is not GraphQLDirectiveDefinition && OwnerOf(type) == moduleId)
            .Select(type => type.Name.StringValue);

    /// <summary>A module's part in the schema language: its types, and extensions of the types that it adds fields to.</summary>
    public string Print(string moduleId)
    {
        var part = new GraphQLDocument([]);
        foreach (var type in _document.Definitions.OfType<GraphQLTypeDefinition>())
        {
            if (OwnerOf(type) == moduleId)
            {
                part.Definitions.Add(type);
            }
            else if (type is GraphQLObjectTypeDefinition { Fields: { } fields } && Added(fields, moduleId) is { Count: > 0 } added)
            {
                part.Definitions.Add(new GraphQLObjectTypeExtension(type.Name) { Fields = new GraphQLFieldsDefinition(added) });
            }
        }

        return new SDLPrinter().Print(part);
    }

    private static List<GraphQLFieldDefinition> Added(GraphQLFieldsDefinition fields, string moduleId)
        => [.. fields.Items.Where(field => MarkOf(field.Directives) == moduleId)];

    private string OwnerOf(GraphQLTypeDefinition type)
        => MarkOf((type as IHasDirectivesNode)?.Directives) ?? _unmarkedOwner;

    private static string? MarkOf(GraphQLDirectives? directives)
        => directives?.Items.FirstOrDefault(directive => directive.Name == Directive)?.Arguments?.Items
            .Select(argument => ((GraphQLStringValue)argument.Value).Value.ToString())
            .FirstOrDefault();
}
