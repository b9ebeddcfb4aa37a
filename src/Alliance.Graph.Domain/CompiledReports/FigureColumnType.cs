using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What a column of a <see cref="ReportFigure"/> holds.</summary>
[Description("What a column of a figure holds. A cell can be null whatever it is.")]
public enum FigureColumnType
{
    /// <summary>Text, dates and moments among it.</summary>
    [Description("The cells are texts; dates and moments are written as answers write them.")]
    Text,

    /// <summary>A number.</summary>
    [Description("The cells are numbers.")]
    Number,

    /// <summary>True or false.</summary>
    [Description("The cells are true or false.")]
    Truth,
}
