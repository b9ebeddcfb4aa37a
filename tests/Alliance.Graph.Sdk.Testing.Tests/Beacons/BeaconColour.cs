using System.ComponentModel;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons;

[Description("Colour of a beacon's light.")]
public enum BeaconColour
{
    [Description("The light is white.")]
    White,

    [Description("The light is red.")]
    Red,
}
