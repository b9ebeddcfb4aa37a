using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>A module that calculates whatever a module may.</summary>
public sealed class FigureModule : GraphModule
{
    public override ModuleManifest Manifest { get; } = new("figure", "Figures", "Invented figures.", "Tests");

    public override void ConfigureModel(ModelBuilder model)
    {
        model.Entity<Figure>(entity =>
        {
            entity.ToTable("figure_figures").HasKey(figure => figure.Key);
            ValueList.Map(entity, figure => figure.Parts);
            ValueList.Map(entity, figure => figure.MaybeParts);
        });
        model.Entity<Crate>(entity =>
        {
            entity.ToTable("figure_crates").HasKey(crate => crate.Key);
            ValueList.Map(entity, crate => crate.Parts);
        });
    }

    public override void ConfigureImports(ImportBuilder imports) =>
        imports.File<Crate, Crate>("crates.json", row => row.Key, "Crates.");

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        schema
            .Value<FigurePart>("A part of a figure.")
            .Field(part => part.Title, "A text.")
            .Field(part => part.Size, "A number that can be missing.")
            .Field(part => part.IsNew, "A truth value.")
            .Field(part => part.Kind, "A kind.")
            .Field(part => part.Country, "Code of a country.")
            .Field(part => part.Since, "A date of any precision.")
            .Field(part => part.Day, "A date.")
            .Field(part => part.At, "A moment.")
            .Field(part => part.Price, "A decimal number.")
            .Field(part => part.Weight, "A number with a fraction.")
            .Field(part => part.Link, "An address.")
            .Field(part => part.Words, "Texts.");
        var figures = schema
            .Node<Figure>(figure => figure.Key, "An invented row to calculate with.")
            .Field(figure => figure.Key, "The key.")
            .Field(figure => figure.Parts, "Its parts.")
            .Field(figure => figure.MaybeParts, "Its parts, if they are known.");
        Rounded(figures);
        Divided(figures);
        Dated(figures);
        Written(figures);
        Decided(figures);
        schema.Root().Connection<Figure>("figures", "All figures.");
    }

    private static void Rounded(NodeBuilder<Figure> figures) =>
        figures
            .Computed("round", figure => Math.Round(figure.Weight), "Calculated.")
            .Computed("round2", figure => Math.Round(figure.Weight, 2), "Calculated.")
            .Computed("roundAway", figure => Math.Round(figure.Weight, MidpointRounding.AwayFromZero), "Calculated.")
            .Computed(
                "roundAway1",
                figure => Math.Round(figure.Weight, 1, MidpointRounding.AwayFromZero),
                "Calculated."
            )
            .Computed("roundZero1", figure => Math.Round(figure.Weight, 1, MidpointRounding.ToZero), "Calculated.")
            .Computed(
                "roundDown1",
                figure => Math.Round(figure.Weight, 1, MidpointRounding.ToNegativeInfinity),
                "Calculated."
            )
            .Computed(
                "roundUp1",
                figure => Math.Round(figure.Weight, 1, MidpointRounding.ToPositiveInfinity),
                "Calculated."
            )
            .Computed(
                "roundMaybe",
                figure => figure.MaybeWeight == null ? (double?)null : Math.Round(figure.MaybeWeight.Value, 2),
                "Calculated."
            )
            .Computed("price", figure => Math.Round(figure.Price), "Calculated.")
            .Computed("price2", figure => Math.Round(figure.Price, 2), "Calculated.")
            .Computed("price1", figure => decimal.Round(figure.Price, 1), "Calculated.")
            .Computed("priceAway2", figure => Math.Round(figure.Price, 2, MidpointRounding.AwayFromZero), "Calculated.")
            .Computed("priceZero1", figure => Math.Round(figure.Price, 1, MidpointRounding.ToZero), "Calculated.")
            .Computed(
                "priceDown1",
                figure => Math.Round(figure.Price, 1, MidpointRounding.ToNegativeInfinity),
                "Calculated."
            )
            .Computed(
                "priceUp1",
                figure => Math.Round(figure.Price, 1, MidpointRounding.ToPositiveInfinity),
                "Calculated."
            )
            .Computed("priceTruncated", figure => Math.Truncate(figure.Price), "Calculated.")
            .Computed("priceCeiling", figure => Math.Ceiling(figure.Price), "Calculated.")
            .Computed("priceFloor", figure => Math.Floor(figure.Price), "Calculated.")
            .Computed("priceAbs", figure => Math.Abs(figure.Price), "Calculated.")
            .Computed("priceSign", figure => Math.Sign(figure.Price), "Calculated.")
            .Computed("truncated", figure => Math.Truncate(figure.Weight), "Calculated.")
            .Computed("ceiling", figure => Math.Ceiling(figure.Weight), "Calculated.")
            .Computed("floor", figure => Math.Floor(figure.Weight), "Calculated.")
            .Computed("sign", figure => Math.Sign(figure.Weight), "Calculated.")
            .Computed("cut", figure => (int)figure.Weight, "Calculated.")
            .Computed("cutMaybe", figure => (int?)figure.MaybeWeight, "Calculated.")
            .Computed("cutPrice", figure => (int)figure.Price, "Calculated.")
            .Computed("cutLong", figure => (long)figure.Weight, "Calculated.")
            .Computed("larger", figure => Math.Max(figure.Price, figure.Share), "Calculated.")
            .Computed("smaller", figure => Math.Min(figure.Whole, figure.Other), "Calculated.");

    private static void Divided(NodeBuilder<Figure> figures) =>
        figures
            .Computed("quotient", figure => figure.Other == 0 ? (int?)null : figure.Whole / figure.Other, "Calculated.")
            .Computed("rest", figure => figure.Other == 0 ? (int?)null : figure.Whole % figure.Other, "Calculated.")
            .Computed("half", figure => figure.Whole / 2, "Calculated.")
            .Computed("odd", figure => figure.Large % 2, "Calculated.")
            .Computed(
                "ratio",
                figure => figure.Other == 0 ? (double?)null : (double)figure.Whole / figure.Other,
                "Calculated."
            )
            .Computed(
                "percent",
                figure => figure.Share == 0 ? (decimal?)null : Math.Round(100 * figure.Price / figure.Share, 3),
                "Calculated."
            )
            .Computed(
                "percentWhole",
                figure => figure.Other == 0 ? (decimal?)null : Math.Round((decimal)figure.Whole / figure.Other, 4),
                "Calculated."
            )
            .Computed(
                "priceRest",
                figure => figure.Share == 0 ? (decimal?)null : figure.Price % figure.Share,
                "Calculated."
            )
            .Computed("product", figure => figure.Price * figure.Share, "Calculated.")
            .Computed("sum", figure => figure.Price + figure.MaybePrice, "Calculated.")
            .Computed("difference", figure => figure.Weight - figure.MaybeWeight, "Calculated.")
            .Computed("wide", figure => (long)figure.Whole * figure.Large, "Calculated.");

    private static void Dated(NodeBuilder<Figure> figures) =>
        figures
            .Computed("twoMonthsLater", figure => figure.Day.AddMonths(2), "Calculated.")
            .Computed("monthsBefore", figure => figure.Day.AddMonths(-3), "Calculated.")
            .Computed("wholeMonthsLater", figure => figure.Day.AddMonths(figure.Other), "Calculated.")
            .Computed("yearLater", figure => figure.Day.AddYears(1), "Calculated.")
            .Computed(
                "maybeLater",
                figure => figure.MaybeDay == null ? (DateOnly?)null : figure.MaybeDay.Value.AddMonths(1),
                "Calculated."
            )
            .Computed("daysLater", figure => figure.Day.AddDays(45), "Calculated.")
            .Computed("daysBetween", figure => figure.OtherDay.DayNumber - figure.Day.DayNumber, "Calculated.")
            .Computed("yearsOfSpan", figure => PartialDateSpan.Years(figure.Begun, figure.Ended), "Calculated.")
            .Computed("daysOfSpan", figure => PartialDateSpan.Days(figure.Begun, figure.Ended), "Calculated.")
            .Computed("isLongSpan", figure => PartialDateSpan.Days(figure.Begun, figure.Ended) > 365, "Calculated.")
            .Computed("dayOfYear", figure => figure.Day.DayOfYear, "Calculated.")
            .Computed("dayOfWeek", figure => figure.Day.DayOfWeek == DayOfWeek.Sunday, "Calculated.")
            .Computed("isDue", figure => figure.Day.AddMonths(1) < figure.OtherDay, "Calculated.")
            .Computed(
                "dayParts",
                figure => (figure.Day.Year * 10_000) + (figure.Day.Month * 100) + figure.Day.Day,
                "Calculated."
            )
            .Computed("momentMonthsLater", figure => figure.Moment.AddMonths(1), "Calculated.")
            .Computed("momentYearsBefore", figure => figure.Moment.AddYears(-1), "Calculated.")
            .Computed("momentDaysLater", figure => figure.Moment.AddDays(1.5), "Calculated.")
            .Computed("momentHoursLater", figure => figure.Moment.AddHours(figure.Whole), "Calculated.")
            .Computed("momentSecondsLater", figure => figure.Moment.AddSeconds(0.25), "Calculated.")
            .Computed("momentMillisecondsLater", figure => figure.Moment.AddMilliseconds(-1), "Calculated.")
            .Computed("momentDay", figure => DateOnly.FromDateTime(figure.Moment), "Calculated.")
            .Computed("momentStart", figure => figure.Moment.Date, "Calculated.")
            .Computed(
                "momentParts",
                figure => (figure.Moment.Hour * 10_000) + (figure.Moment.Minute * 100) + figure.Moment.Second,
                "Calculated."
            );

    private static void Written(NodeBuilder<Figure> figures) =>
        figures
            .Computed("length", figure => figure.Text.Length, "Calculated.")
            .Computed("maybeLength", figure => (int?)figure.MaybeText!.Length, "Calculated.")
            .Computed("tail", figure => figure.Text.Length > 2 ? figure.Text.Substring(2) : "", "Calculated.")
            .Computed(
                "middle",
                figure => figure.Text.Length > 3 ? figure.Text.Substring(1, 2) : figure.Text,
                "Calculated."
            )
            .Computed("place", figure => figure.Text.IndexOf(figure.Part), "Calculated.")
            .Computed("placeOfY", figure => figure.Text.IndexOf("y"), "Calculated.")
            .Computed("lower", figure => figure.Text.ToLower(), "Calculated.")
            .Computed("trimmed", figure => figure.Text.Trim(), "Calculated.")
            .Computed("trimmedStart", figure => figure.Text.TrimStart(), "Calculated.")
            .Computed("trimmedEnd", figure => figure.Text.TrimEnd(), "Calculated.")
            .Computed("isBlank", figure => string.IsNullOrWhiteSpace(figure.MaybeText), "Calculated.")
            .Computed("isEmpty", figure => string.IsNullOrEmpty(figure.MaybeText), "Calculated.")
            .Computed("beginsWithA", figure => figure.Text.StartsWith("a"), "Calculated.")
            .Computed("beginsWithPart", figure => figure.Text.StartsWith(figure.Part), "Calculated.")
            .Computed("endsWithC", figure => figure.Text.EndsWith("c"), "Calculated.")
            .Computed("hasPercent", figure => figure.Text.Contains("%"), "Calculated.")
            .Computed("hasUnderscore", figure => figure.Text.Contains("_"), "Calculated.")
            .Computed("hasPart", figure => figure.Text.Contains(figure.Part), "Calculated.")
            .Computed("maybeHasA", figure => figure.MaybeText != null && figure.MaybeText.Contains("a"), "Calculated.")
            .Computed("replaced", figure => figure.Text.Replace("a", "o"), "Calculated.")
            .Computed("joined", figure => figure.Text + ", " + figure.MaybeText, "Calculated.")
            .Computed("numbered", figure => figure.Text + " " + figure.Whole, "Calculated.")
            .Computed("number", figure => figure.Whole.ToString(), "Calculated.")
            .Computed("kindText", figure => figure.Kind.ToString(), "Calculated.")
            .Computed("truthText", figure => figure.Flag.ToString(), "Calculated.");

    private static void Decided(NodeBuilder<Figure> figures) =>
        figures
            .Computed("isSmall", figure => figure.Maybe < 5, "Calculated.")
            .Computed("isNotSmall", figure => !(figure.Maybe < 5), "Calculated.")
            .Computed("isOther", figure => figure.Maybe != figure.Other, "Calculated.")
            .Computed("isSame", figure => figure.MaybeText == figure.Part, "Calculated.")
            .Computed("more", figure => figure.Maybe + 1, "Calculated.")
            .Computed("orZero", figure => figure.Maybe ?? 0, "Calculated.")
            .Computed("isKind", figure => figure.Kind == Samples.SampleKind.Iron, "Calculated.")
            .Computed("isFlagged", figure => figure.MaybeFlag == true, "Calculated.")
            .Computed("notFlagged", figure => !figure.MaybeFlag, "Calculated.")
            .Computed("both", figure => figure.MaybeFlag & figure.Flag, "Calculated.")
            .Computed("either", figure => figure.Maybe > 1 || figure.Flag, "Calculated.")
            .Computed("flaggedText", figure => figure.Flag ? figure.MaybeText : figure.Part, "Calculated.")
            .Computed("isCheaper", figure => figure.Price < figure.Share, "Calculated.")
            .Computed(
                "kinOfAll",
                figure =>
                    Entities
                        .Of<Figure>()
                        .Count(other => other.Kind == figure.Kind && other.Day.AddMonths(1) > figure.Day),
                "Calculated."
            );
}
