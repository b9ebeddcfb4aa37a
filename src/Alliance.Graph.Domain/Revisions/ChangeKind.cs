using System.ComponentModel;

namespace Alliance.Graph.Domain;

/// <summary>What happened to a row.</summary>
[Description("What happened to a row.")]
public enum ChangeKind
{
    /// <summary>It came.</summary>
    [Description("The row was not there before.")]
    Inserted,

    /// <summary>It became another.</summary>
    [Description("Fields of the row changed.")]
    Changed,

    /// <summary>It went.</summary>
    [Description("The row was taken out.")]
    Withdrawn,
}
