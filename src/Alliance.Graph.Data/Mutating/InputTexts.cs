using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Data.Querying.Texts;

namespace Alliance.Graph.Data.Mutating;

/// <summary>Refuses texts that PostgreSQL cannot store, on both databases, as the reader of rows does.</summary>
internal static class InputTexts
{
    public static IEnumerable<MutationError> Errors(Mutation mutation, MutationArguments arguments) =>
        mutation
            .Inputs.Where(input => arguments.TextsOf(input).Any(text => !StorableText.Is(text)))
            .Select(input => new InvalidInputError(
                "The text holds the character U+0000 or half of a surrogate pair, which a database cannot store. Remove it.",
                MutationRun.PathOf(input)
            ));
}
