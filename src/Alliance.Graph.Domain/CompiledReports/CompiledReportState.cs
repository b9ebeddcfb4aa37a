using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>Whether a <see cref="CompiledReport"/> can still change.</summary>
[Description("Whether a compiled report can still change.")]
public enum CompiledReportState
{
    /// <summary>It is being written, and the secretariat sees it.</summary>
    [Description("It is being written: figures can be read again, and texts change. The secretariat alone sees it.")]
    Draft,

    /// <summary>It stays as it is, and everybody sees it.</summary>
    [Description("It was published, for everybody to see, and stays as it is.")]
    Published,
}
