using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Alliance.Graph.Execution.Documents.Parsing;

/// <summary>Parses documents up to a size, so that nothing behind it can exhaust the stack or the processor.</summary>
internal sealed class DocumentParser(RequestLimits limits)
{
    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = limits.SyntaxDepth };

    /// <summary>The document, or the error that its text deserves.</summary>
    public (GraphQLDocument? Document, GraphError? Error) Parse(string text)
    {
        text = EscapedText.Of(WithLineFeeds(text));
        if (FoldedText.Of(text, out var longWord) is not { } folded)
        {
            var begin = PlaceOf(longWord, text);
            return (
                null,
                new GraphError(
                    ErrorCodes.TooManyTokens,
                    $"The document has a word or a text of more than {FoldedText.LongestWord} characters, which begins at {Text(begin)} and was not read to its end. Send long values in variables.",
                    [begin]
                )
            );
        }

        try
        {
            if (FindTokenBehindLimit(folded) is { } position)
            {
                var stop = PlaceOf(position, text);
                return (
                    null,
                    new GraphError(
                        ErrorCodes.TooManyTokens,
                        $"The document has more than {limits.Tokens} words and signs: counting stopped at {Text(stop)}. Ask for less at once, and send values in variables.",
                        [stop]
                    )
                );
            }

            // What parses once parses again, and only the original has the places that errors name.
            var document = _builder.Build(folded);
            document = ReferenceEquals(folded, text) ? document : _builder.Build(text);
            return DocumentMeasure.FindExcess(document, limits) is { } excess ? (null, excess) : (document, null);
        }
        catch (SyntaxError error)
        {
            return (null, At(EngineErrors.Translate(error)));
        }
        catch (GraphQLSyntaxErrorException error)
        {
            return (null, At(EngineErrors.Translate(new SyntaxError(error))));
        }
        catch (GraphQLMaxDepthExceededException error)
        {
            var stop = Unfolded(new GraphLocation(error.Location.Line, error.Location.Column), folded, text);
            return (
                null,
                new GraphError(
                    ErrorCodes.TooDeep,
                    $"The document is nested more deeply than {limits.SyntaxDepth} levels of its syntax tree (about {limits.SyntaxDepth / 2} levels of fields): counting stopped at {Text(stop)}. Ask for less at once.",
                    [stop]
                )
            );
        }

        // Places in the folded text, told in the original.
        GraphError At(GraphError error) =>
            ReferenceEquals(folded, text)
                ? error
                : error with
                {
                    Locations = error.Locations?.Select(place => Unfolded(place, folded, text)).ToList(),
                };
    }

    private static GraphLocation Unfolded(GraphLocation place, string folded, string text)
    {
        var start = 0;
        for (var line = 1; line < place.Line; line++)
        {
            start = folded.IndexOf('\n', start) + 1;
        }

        return PlaceOf(start + place.Column - 1, text);
    }

    private static GraphLocation PlaceOf(int position, string text)
    {
        var place = Location.FromLinearPosition(new ROM(text.AsMemory()), Math.Min(position, text.Length));
        return new GraphLocation(place.Line, place.Column);
    }

    private static string Text(GraphLocation place) => $"line {place.Line}, column {place.Column}";

    // The parser counts a carriage return alone as the end of a line, as it should, but draws its errors without.
    private static string WithLineFeeds(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            (characters, source) =>
            {
                for (var position = 0; position < source.Length; position++)
                {
                    var isAlone =
                        source[position] == '\r' && (position + 1 == source.Length || source[position + 1] != '\n');
                    characters[position] = isAlone ? '\n' : source[position];
                }
            }
        );
    }

    /// <summary>Where the first word or sign stands that is too many; null if there is none.</summary>
    private int? FindTokenBehindLimit(string text)
    {
        var source = new ROM(text.AsMemory());
        var token = Lexer.Lex(source, 0);
        for (var count = 0; count < limits.Tokens && token.Kind != TokenKind.EOF; count++)
        {
            token = Lexer.Lex(source, token.End);
        }

        return token.Kind == TokenKind.EOF ? null : token.Start;
    }
}
