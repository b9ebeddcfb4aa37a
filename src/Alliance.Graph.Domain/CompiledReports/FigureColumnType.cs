using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What a column of a <see cref="ReportFigure"/> holds.</summary>
[Description("What a column of a figure holds. A cell can be null whatever it is.")]
public enum FigureColumnType
{
    /// <summary>Text, dates and moments among it.</summary>
    [Description("Text; dates and moments as answers write them.")]
    Text,

    /// <summary>A number.</summary>
    [Description("A number.")]
    Number,

    /// <summary>True or false.</summary>
    [Description("True or false.")]
    Truth,
}
