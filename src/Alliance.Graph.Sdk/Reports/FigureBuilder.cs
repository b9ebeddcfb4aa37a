using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Reports;

/// <summary>Declares how a figure of the report looks.</summary>
public sealed class FigureBuilder
{
    private readonly FigureDefinition _figure;

    internal FigureBuilder(FigureDefinition figure) => _figure = figure;

    /// <summary>What people read above a column; without it the words of its name.</summary>
    /// <param name="column">Name of the column as a table has it, for example <c>key.target.title</c>.</param>
    /// <param name="heading">The heading.</param>
    public FigureBuilder Heading(string column, string heading)
    {
        _figure.AddHeading(column, heading);
        return this;
    }

    /// <summary>Draws a bar for each row.</summary>
    /// <param name="category">Column that names the bars.</param>
    /// <param name="value">Column with their numbers.</param>
    public FigureBuilder Bars(string category, string value) => Draw(FigureDrawing.Bars, category, null, value);

    /// <summary>Draws a bar for each category, with a part for each series.</summary>
    /// <param name="category">Column that names the bars.</param>
    /// <param name="series">Column that names their parts.</param>
    /// <param name="value">Column with the numbers of the parts.</param>
    public FigureBuilder StackedBars(string category, string series, string value) =>
        Draw(FigureDrawing.StackedBars, category, series, value);

    /// <summary>Draws a line along the categories, in the order of the rows.</summary>
    /// <param name="category">Column that names the places, for example a year.</param>
    /// <param name="value">Column with the numbers.</param>
    /// <param name="series">Column of which each value has a line of its own; null for one line.</param>
    public FigureBuilder Lines(string category, string value, string? series = null) =>
        Draw(FigureDrawing.Lines, category, series, value);

    /// <summary>
    /// Asks with the sight of the secretariat, because those without a role would not see what it counts, such as
    /// submissions that are
    /// not published. What it shows is everybody's to read once the report is published, and the report says how it was
    /// asked.
    /// </summary>
    public FigureBuilder SeenBySecretariat()
    {
        _figure.IsSecretariatView = true;
        return this;
    }

    private FigureBuilder Draw(FigureDrawing drawing, string category, string? series, string value)
    {
        (_figure.Drawing, _figure.Category, _figure.Series, _figure.Value) = (drawing, category, series, value);
        return this;
    }
}
