using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>
/// Brings a function that SQLite and PostgreSQL calculate differently: PostgreSQL rounds halves to the even number.
/// </summary>
public sealed class TwoTonguedModule : BeaconModule
{
    public override void ConfigureModel(ModelBuilder model)
    {
        base.ConfigureModel(model);
        model
            .HasDbFunction(() => Rounded(0))
            .HasTranslation(arguments => new SqlFunctionExpression(
                "round",
                arguments,
                nullable: true,
                argumentsPropagateNullability: [true],
                typeof(double),
                arguments[0].TypeMapping
            ));
    }

    protected override void ConfigureBeacons(SchemaBuilder schema) =>
        Describe(schema.Node<Beacon>(beacon => beacon.Key, "An invented beacon."))
            .Computed(
                "half",
                beacon => Rounded((beacon.Name.Length + 2) / 2.0),
                "Half of the length of the name and its quotation marks, rounded."
            );

    private static double Rounded(double value) => Math.Round(value, MidpointRounding.AwayFromZero);
}
