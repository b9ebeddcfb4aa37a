using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Brings a function that is another number each time.</summary>
public sealed class UnsteadyModule : BeaconModule
{
    public override void ConfigureModel(ModelBuilder model)
    {
        base.ConfigureModel(model);
        model
            .HasDbFunction(() => Luck(0))
            .HasTranslation(arguments => new SqlFunctionExpression(
                "random",
                [],
                nullable: false,
                argumentsPropagateNullability: [],
                typeof(double),
                arguments[0].TypeMapping
            ));
    }

    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .Computed("luck", beacon => Luck(beacon.Name.Length / 2.0), "Another number each time.");

    private static double Luck(double value) => value;
}
