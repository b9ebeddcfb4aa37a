using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>The row of an entry could not be published today.</summary>
/// <param name="Message">What is wrong with it, and what to do.</param>
/// <param name="Entry">Key of the entry.</param>
/// <param name="Field">Field of the row; null if it concerns the whole row.</param>
internal sealed record EntryFaultError(string Message, string Entry, string? Field)
    : MutationError("ENTRY_FAULT", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<EntryFaultError>(
            "The row of an entry could not be published today.",
            ErrorDefinitions.Field((EntryFaultError error) => error.Entry, "entry", "Key of the entry."),
            ErrorDefinitions.Field(
                (EntryFaultError error) => error.Field,
                "field",
                "Field of the row, such as figures[0].value; null if it concerns the whole row.",
                isNullable: true
            )
        );
}
