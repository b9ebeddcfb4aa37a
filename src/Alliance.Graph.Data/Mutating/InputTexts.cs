using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;

namespace Alliance.Graph.Data.Mutating;

/// <summary>Refuses texts that PostgreSQL cannot store, on both databases, as the reader of rows does.</summary>
internal static class InputTexts
{
    public static IEnumerable<MutationError> Errors(Mutation mutation, MutationArguments arguments)
        => mutation.Inputs.Where(input => arguments.TextsOf(input).Any(text => !IsStorable(text)))
            .Select(input => new InvalidInputError("The text holds the character U+0000 or half of a surrogate pair, which a database cannot store. Remove it.", MutationRun.PathOf(input)));

    private static bool IsStorable(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\0' || (char.IsSurrogate(text[index]) && !(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[++index]))))
            {
                return false;
            }
        }

        return true;
    }
}
