using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Figures;

internal static class FigureSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<FigureIndicator>(
                indicator => indicator.Key,
                "What a series of figures measures. The module that declares it answers for the definition."
            )
            .OrderBy(indicator => indicator.Key)
            .WithoutHistory()
            .Field(indicator => indicator.Key, "Key of the indicator, for example hotline-reports-received.")
            .Field(indicator => indicator.Title, "Short English title.")
            .Field(indicator => indicator.Definition, "What is counted or measured, and what is not.")
            .Field(
                indicator => indicator.UnitKind,
                "What kind of unit the figures have: whether they can be added up, and what they can be compared with."
            )
            .Field(
                indicator => indicator.Unit,
                "The unit in words, as it stands behind a number: reports, percent, EUR."
            )
            .Field(indicator => indicator.Module, "Id of the module that declares it.")
            .Connection<Observation>(
                "observations",
                observation => observation.IndicatorKey,
                "The figures of the series, those with the earliest time first."
            );

        schema
            .Node<Observation>(
                observation => observation.Key,
                "A figure of a series: what was counted, when, where, and who says so. It stands in a row of a module, is read off it when that is written, and says nothing else."
            )
            .OrderBy(observation => observation.From)
            .OrderBy(observation => observation.To)
            .WithoutHistory()
            .Field(
                observation => observation.Key,
                "Key of the figure: type and key of the row that it stands in, and the indicator where the row has several, joined by colons."
            )
            .Field(
                observation => observation.Name,
                "What was counted, in the words of the row: 'nearly', 'at least' and the like stand here."
            )
            .Field(observation => observation.Value, "The figure, in the unit of the indicator.")
            .Field(
                observation => observation.UnitKind,
                "What kind of unit it has, which is that of the indicator; without an indicator what the row says, and null if that is none of these."
            )
            .Field(
                observation => observation.Period,
                "The time that the figure is about, in the words of the source: a partial date such as 2012, two of them with a stroke such as 2011/2015, or words where the source is no more exact."
            )
            .Field(
                observation => observation.From,
                "Beginning of that time; null if the words do not tell it. For a state at one time it is the same as 'to'."
            )
            .Field(
                observation => observation.To,
                "End of that time, which is still part of it: 2015 means until the end of 2015. Null if the words do not tell it."
            )
            .Field(
                observation => observation.Year,
                "The calendar year in which that time lies as a whole, also if it is only part of the year: look at 'period'. Null if it lies in several years, or is not known."
            )
            .Field(observation => observation.Module, "Id of the module whose row it stands in.")
            .Field(
                observation => observation.SubjectType,
                "Name of the type of what the figure is about, for example Hotline."
            )
            .Field(observation => observation.SubjectId, "Id of what the figure is about, for the root field 'node'.")
            .Field(observation => observation.Provenance, RowDescriptions.Provenance)
            .Computed(
                "source",
                observation => observation.Provenance.Source,
                "Where the figure was read: 'source' of the provenance.",
                uses: FieldUses.Filter
            )
            .One<FigureIndicator>(
                "indicator",
                observation => observation.IndicatorKey,
                "What it measures; null if the module declares no indicator of that name."
            )
            .One<Country>(
                "country",
                observation => observation.CountryCode,
                "The country that it is about; null if it is about none, such as the number of hotlines in the world."
            );

        schema
            .Root()
            .Connection<FigureIndicator>(
                "indicators",
                "What the figures of all modules measure, with definitions and units."
            )
            .Connection<Observation>(
                "observations",
                "The figures of all modules as series: filter and group them by indicator, country and year."
            )
            .Lookup<FigureIndicator>(
                "indicator",
                "key",
                "Key of the indicator, for example hotline-reports-received.",
                "One indicator by its key."
            )
            .Lookup<Observation>("observation", "key", "Key of the figure.", "One figure by its key.");
    }
}
