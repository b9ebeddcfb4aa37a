using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Alliance.Graph.Execution.Engine;

/// <summary>Parses documents up to a size, so that nothing behind it can exhaust the stack or the processor.</summary>
internal sealed class DocumentParser(RequestLimits limits)
{
    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = limits.SyntaxDepth };

    /// <summary>The document, or the error that its text deserves.</summary>
    public (GraphQLDocument? Document, GraphError? Error) Parse(string text)
    {
        try
        {
            if (HasTooManyTokens(text))
            {
                return (null, new GraphError(
                    ErrorCodes.TooManyTokens,
                    $"The document has more than {limits.Tokens} words and signs. Ask for less at once, and send values in variables."));
            }

            var document = _builder.Build(text);
            return DocumentMeasure.FindExcess(document, limits) is { } excess ? (null, excess) : (document, null);
        }
        catch (SyntaxError error)
        {
            return (null, EngineErrors.Translate(error));
        }
        catch (GraphQLSyntaxErrorException error)
        {
            return (null, EngineErrors.Translate(new SyntaxError(error)));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, new GraphError(
                ErrorCodes.TooDeep,
                $"The document is nested more deeply than {limits.SyntaxDepth} levels of its syntax tree (about {limits.SyntaxDepth / 2} levels of fields). Ask for less at once."));
        }
    }

    private bool HasTooManyTokens(string text)
    {
        var source = new ROM(text.AsMemory());
        var position = 0;
        for (var count = 0; count <= limits.Tokens; count++)
        {
            var token = Lexer.Lex(source, position);
            if (token.Kind == TokenKind.EOF)
            {
                return false;
            }

            position = token.End;
        }

        return true;
    }
}
