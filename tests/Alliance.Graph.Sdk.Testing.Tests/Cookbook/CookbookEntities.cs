using System.ComponentModel;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Testing.Tests.Cookbook;

// What the recipes are about: made-up surveys, their figures, the countries that they ask in, and what they found.

// begin entity
public sealed class Survey
{
    public required string Key { get; init; }
    public required CountryCode CountryCode { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public required SurveyKind Kind { get; init; }
    public required List<string> Languages { get; init; }
    public required List<Finding> Findings { get; init; }
    public PartialDate? Begun { get; init; }
    public PartialDate? Published { get; init; }
    public int? Year { get; init; }
    public int? Asked { get; init; }
    public required bool IsPublic { get; init; }
    public required Provenance Provenance { get; init; }
}

// end

// begin enum
[Description("How a survey asks.")]
public enum SurveyKind
{
    [Description("People are called.")]
    Telephone,

    [Description("People fill in a form by themselves.")]
    Form,
}

// end

// begin value-class
public sealed class Finding
{
    public required string Title { get; init; }
    public int? Percent { get; init; }
}

// end

// begin link-entity
public sealed class SurveyCountry
{
    public required string SurveyKey { get; init; }
    public required CountryCode CountryCode { get; init; }
}

// end

// begin child-entity
public sealed class SurveyFigure
{
    public required string Key { get; init; }
    public required string SurveyKey { get; init; }
    public required int Position { get; init; }
    public required string Name { get; init; }
    public required decimal Value { get; init; }
    public required string Period { get; init; }
    public string? Remark { get; init; }
    public required Provenance Provenance { get; init; }
}

// end

public sealed class SurveyQuestion
{
    public required string Key { get; init; }
    public required string SurveyKey { get; init; }
    public required string Text { get; init; }
}

public sealed class SurveyWave
{
    public required string Key { get; init; }
    public required string SurveyKey { get; init; }
    public required CountryCode CountryCode { get; init; }
    public required int Number { get; init; }
    public required bool IsOpen { get; init; }
}

// begin row
public sealed class SurveyRow : SourcedRow
{
    public required string Id { get; init; }
    public required CountryCode CountryCode { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public required SurveyKind Kind { get; init; }
    public required List<string> Languages { get; init; }
    public required List<Finding> Findings { get; init; }
    public PartialDate? Begun { get; init; }
    public PartialDate? Published { get; init; }
    public int? Asked { get; init; }
    public string? Embargo { get; init; }
    public required List<CountryCode> Countries { get; init; }
    public required List<FigureRow> Figures { get; init; }
    public required List<string> Questions { get; init; }
}

// end

public sealed class FigureRow
{
    public required string Name { get; init; }
    public required decimal Value { get; init; }
    public required string Period { get; init; }
    public string? Unit { get; init; }
}

public sealed class WaveRow
{
    public required string SurveyId { get; init; }
    public required CountryCode CountryCode { get; init; }
    public required int Number { get; init; }
    public required bool IsOpen { get; init; }
}
