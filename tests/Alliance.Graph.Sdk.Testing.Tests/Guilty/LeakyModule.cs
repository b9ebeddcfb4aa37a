using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has a rule that hides beacons by what .NET says and shows them by what the databases do.</summary>
public sealed class LeakyModule : BeaconModule
{
    public override void ConfigureModel(ModelBuilder model)
    {
        base.ConfigureModel(model);
        model
            .HasDbFunction(() => Mirrored(0))
            .HasTranslation(arguments => new SqlFunctionExpression(
                "abs",
                arguments,
                nullable: true,
                argumentsPropagateNullability: [true],
                typeof(double),
                arguments[0].TypeMapping
            ));
    }

    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .VisibleTo(caller => beacon => Mirrored(beacon.Name.Length / 2.0) > 1);

    private static double Mirrored(double value) => -value;
}
