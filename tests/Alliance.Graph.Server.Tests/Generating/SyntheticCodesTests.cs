using Alliance.Graph.Server.Generating;

namespace Alliance.Graph.Server.Tests.Generating;

public sealed class SyntheticCodesTests
{
    private static readonly List<string> _codes = [.. SyntheticCodes.All.Select(code => code.Value)];

    [Fact]
    public void Each_pair_of_letters_occurs_once()
    {
        Assert.Equal(SyntheticCodes.Count, _codes.Count);
        Assert.Equal(_codes.Count, _codes.Distinct().Count());
    }

    [Fact]
    public void Codes_that_no_country_can_get_come_first()
    {
        var free = _codes.Take(41).ToList();

        Assert.Equal("AA", free[0]);
        Assert.Equal("ZZ", free[^1]);
        Assert.Equal(14, free.Count(code => code[0] == 'Q'));
        Assert.Equal(25, free.Count(code => code[0] == 'X'));
        Assert.DoesNotContain("XK", free);
    }
}
