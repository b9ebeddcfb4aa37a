using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Tests.Composition;

public sealed class UnitTests
{
    [Fact]
    public void A_unit_has_a_kind_and_words()
    {
        Assert.Equal((UnitKind.Count, "reports", "reports"), Parts(Unit.Count("reports")));
        Assert.Equal(
            (UnitKind.Rate, "reports per 100,000 inhabitants", "reports per 100,000 inhabitants"),
            Parts(Unit.Rate("reports per 100,000 inhabitants"))
        );
        Assert.Equal((UnitKind.Currency, "EUR", "EUR"), Parts(Unit.Currency("EUR")));
        Assert.Equal((UnitKind.Share, null, "share of 1"), Parts(Unit.Share));
        Assert.Equal((UnitKind.Years, null, "years"), Parts(Unit.Years));
        Assert.Equal((UnitKind.Days, null, "days"), Parts(Unit.Days));
    }

    [Theory]
    [InlineData("euro")]
    [InlineData("eur")]
    [InlineData("")]
    public void A_currency_is_a_code_of_three_capital_letters(string code) =>
        Assert.Throws<ArgumentException>(() => Unit.Currency(code));

    [Fact]
    public void What_is_counted_has_a_name() => Assert.Throws<ArgumentException>(() => Unit.Count(" "));

    private static (UnitKind Kind, string? Of, string Text) Parts(Unit unit) => (unit.Kind, unit.Of, unit.Text);
}
