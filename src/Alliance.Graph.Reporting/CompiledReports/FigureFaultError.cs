using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.CompiledReports;

/// <summary>A figure could not be read.</summary>
/// <param name="Message">Why, and what to do.</param>
/// <param name="Section">Name of its section.</param>
/// <param name="Figure">Key of the figure.</param>
internal sealed record FigureFaultError(string Message, string Section, string Figure)
    : MutationError("FIGURE_FAULT", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<FigureFaultError>(
            "A figure of the report could not be read.",
            ErrorDefinitions.Field((FigureFaultError error) => error.Section, "section", "Name of its section."),
            ErrorDefinitions.Field(
                (FigureFaultError error) => error.Figure,
                "figure",
                "Key of the figure in its section."
            )
        );
}
