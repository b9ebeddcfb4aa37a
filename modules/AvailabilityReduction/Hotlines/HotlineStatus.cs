using System.ComponentModel;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>What has become of a hotline.</summary>
[Description("What has become of a hotline, as far as its source tells.")]
public enum HotlineStatus
{
    /// <summary>Takes reports.</summary>
    [Description("It takes reports under this name.")]
    Active,

    /// <summary>Replaced by another service.</summary>
    [Description("It was closed, and another service took its place.")]
    Succeeded,

    /// <summary>Not open yet.</summary>
    [Description("It was announced, but was not open yet.")]
    Planned,

    /// <summary>Goes by another name.</summary>
    [Description("It goes by another name now; the name here is that of the Alliance's years.")]
    Renamed,
}
