using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>How a figure of a compiled report is drawn beside its table.</summary>
[Description("How a figure of a compiled report is drawn beside its table.")]
public enum FigureDrawing
{
    /// <summary>Not at all.</summary>
    [Description("It is a table only.")]
    None,

    /// <summary>A bar for each row.</summary>
    [Description("A bar for each category.")]
    Bars,

    /// <summary>A bar for each category, with a part for each series.</summary>
    [Description("A bar for each category, with a part for each series.")]
    StackedBars,

    /// <summary>A line for each series.</summary>
    [Description("A line for each series, along the categories.")]
    Lines,
}
