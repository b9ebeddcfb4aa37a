using System.ComponentModel;
using System.Linq.Expressions;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// The fields that say where a row comes from, for the rows of any module. An import of such rows refuses one whose
/// source is blank.
/// </summary>
public abstract class SourcedRow
{
    internal static ImportCheck HasSource { get; } =
        new(
            "source",
            row => !string.IsNullOrWhiteSpace(((SourcedRow)row).Source),
            "The row does not say where it comes from.",
            "Write the address of the page or the name of the paper that it was read in."
        );

    /// <summary>Whether an expression is the provenance of a row.</summary>
    internal static bool IsProvenance(Expression value, ParameterExpression row) =>
        value is MethodCallExpression { Method: { Name: nameof(ToProvenance) } method, Object: var of }
        && of == row
        && method.DeclaringType == typeof(SourcedRow);

    /// <summary>Reads a field off the provenance that was made of it; null if it is none of these.</summary>
    internal static Func<Provenance, object?>? SourceOf(string field) =>
        field switch
        {
            nameof(Source) => provenance => provenance.Source,
            nameof(Confidence) => provenance => provenance.Confidence,
            nameof(UnverifiedFields) => provenance =>
                provenance.UnverifiedFields is { Count: > 0 } fields ? fields : null,
            nameof(Quality) => provenance => provenance.Quality,
            nameof(CheckedOn) => provenance => provenance.CheckedOn,
            _ => null,
        };

    /// <summary>Address of the page or name of the paper that the row was read in.</summary>
    [Description("Address of the page or name of the paper that the row was read in.")]
    public required string Source { get; init; }

    /// <summary>How sure the main fact of the row is.</summary>
    [Description("How sure the main fact of the row is.")]
    public required Confidence Confidence { get; init; }

    /// <summary>
    /// Fields of the row that come from general knowledge although its main fact is sourced; null means none.
    /// </summary>
    [Description(
        "Fields of the row that come from general knowledge although its main fact is sourced; null means none."
    )]
    public List<string>? UnverifiedFields { get; init; }

    /// <summary>What kind of source it is; null if nobody has said.</summary>
    [Description("What kind of source it is; null if nobody has said.")]
    public SourceQuality? Quality { get; init; }

    /// <summary>
    /// The day on which somebody read the source for this row; null if nobody has, or it is not known when.
    /// </summary>
    [Description(
        "The day on which somebody read the source for this row; null if nobody has, or it is not known when."
    )]
    public DateOnly? CheckedOn { get; init; }

    /// <summary>
    /// What the entity keeps of it: map it with <c>.Map(entity => entity.Provenance, row => row.ToProvenance())</c>.
    /// </summary>
    public Provenance ToProvenance() =>
        new()
        {
            Source = Source,
            Confidence = Confidence,
            UnverifiedFields = [.. UnverifiedFields ?? []],
            Quality = Quality,
            CheckedOn = CheckedOn,
        };
}
