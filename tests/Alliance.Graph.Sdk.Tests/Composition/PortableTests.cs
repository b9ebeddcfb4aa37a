using System.Linq.Expressions;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Tests.Satellites;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Tests.Composition;

/// <summary>What the databases would not calculate as .NET does is refused when modules are composed.</summary>
public class PortableTests
{
    private static readonly Dictionary<string, (LambdaExpression Calculation, string Remedy)> _refused = new()
    {
        ["the clock"] = Of(light => DateTime.UtcNow, "Clock"),
        ["a new id"] = Of(light => Guid.NewGuid() == Guid.Empty, "import"),
        ["a division of decimals"] = Of(light => light.Height / 3m, "Math.Round"),
        ["a rest of fractions"] = Of(light => light.Height % 2.5, "decimal"),
        ["the number of an enum"] = Of(light => (int)light.Lens, "Name the values"),
        ["enums by size"] = Of(light => light.Lens > Lens.Fresnel, "Name the values"),
        ["the text of a fraction"] = Of(light => (light.Height / 2.0).ToString(), "a field of its own"),
        ["a fraction in a text"] = Of(light => light.Name + (light.Height / 2.0), "a field of its own"),
        ["capital letters"] = Of(light => light.Name.ToUpper(), "ToLower"),
        ["a root"] = Of(light => Math.Sqrt(light.Height), "import"),
        ["a pattern"] = Of(light => EF.Functions.Like(light.Name, "a%"), "StartsWith"),
        ["digits that are not written down"] = Of(light => Math.Round(light.Height / 2.0, light.Height), "constants"),
        ["a flag"] = Of(light => light.Lens.HasFlag(Lens.None), "Contains"),
    };

    private static readonly LambdaExpression[] _allowed =
    [
        Of(light => light.Lens == Lens.Fresnel || light.Spare != Lens.None, "").Calculation,
        Of(light => Math.Round(light.Height / 3m, 2), "").Calculation,
        Of(light => light.Name + light.Height + light.IsManned + light.Lens, "").Calculation,
        Of(light => Math.Round(light.Height / 2.0, 1, MidpointRounding.AwayFromZero), "").Calculation,
        Of(light => light.Height.ToString(), "").Calculation,
        Of(light => light.Year!.Value % 2, "").Calculation,
    ];

    public static TheoryData<string> Refused => [.. _refused.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_calculation_that_would_differ_is_refused_with_what_to_write_instead(string name)
    {
        var diagnostics = new DiagnosticBag();
        new ExpressionChecks(diagnostics).Portable(_refused[name].Calculation, "lights", "field 'Lighthouse.it'");

        var found = Assert.Single(diagnostics.Items);
        Assert.Equal(
            (DiagnosticCodes.NotPortable, "lights", "field 'Lighthouse.it'"),
            (found.Code, found.Module, found.Place)
        );
        Assert.Contains(_refused[name].Remedy, found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_means_the_same_everywhere_is_not_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.All(_allowed, calculation => new ExpressionChecks(diagnostics).Portable(calculation, "lights", "field"));
        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Computed_fields_keys_and_orders_are_checked()
    {
        var module = new TestModule(
            "lights",
            schema =>
                schema
                    .Node<Lighthouse>(light => light.Name.ToUpper(), "A light.")
                    .OrderBy(light => light.Height / 3m)
                    .Computed("loud", light => light.Name.ToUpper(), "Loud.")
        );

        var refusal = Assert.Throws<CompositionException>(() => GraphComposer.Compose([Satellite.Core, module]));

        Assert.Equal(
            ["default order of 'Lighthouse'", "field 'Lighthouse.loud'", "key of 'Lighthouse'"],
            refusal
                .Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.NotPortable)
                .Select(diagnostic => diagnostic.Place)
                .Order()
        );
    }

    private static (LambdaExpression Calculation, string Remedy) Of<T>(
        Expression<Func<Lighthouse, T>> calculation,
        string remedy
    ) => (calculation, remedy);
}
