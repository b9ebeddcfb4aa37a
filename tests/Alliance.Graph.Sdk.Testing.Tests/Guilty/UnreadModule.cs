using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Its starter data offends its own rule.</summary>
public sealed class UnreadModule : BeaconModule
{
    public override void ConfigureAudits(AuditBuilder audits) =>
        audits
            .Rows<Beacon>()
            .Check(
                "colour",
                beacon => beacon.Colour,
                beacon => beacon.Colour is BeaconColour.White ? "The beacon is white." : null,
                "Look at it."
            );
}
