using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Parses documents up to a size, so that nothing behind it can exhaust the stack or the processor.</summary>
internal sealed class DocumentParser
{
    /// <summary>Counted in nodes of the syntax tree, about two for each level of fields.</summary>
    private const int MaximumDepth = 64;

    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = MaximumDepth };

    /// <summary>The document, or the error that its text deserves.</summary>
    public (GraphQLDocument? Document, GraphError? Error) Parse(string text)
    {
        try
        {
            var document = _builder.Build(text);
            return DocumentMeasure.FindExcess(document) is { } excess ? (null, excess) : (document, null);
        }
        catch (SyntaxError error)
        {
            return (null, EngineErrors.Translate(error));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, new GraphError(
                ErrorCodes.TooDeep,
                $"The document is nested more deeply than {MaximumDepth} levels of its syntax tree (about {MaximumDepth / 2} levels of fields). Ask for less at once."));
        }
    }
}
