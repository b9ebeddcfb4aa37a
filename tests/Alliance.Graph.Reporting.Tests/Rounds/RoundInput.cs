namespace Alliance.Graph.Reporting.Tests.Rounds;

/// <summary>A round as a client sends it; each test changes what it is about.</summary>
internal sealed record RoundInput
{
    public const string Fields =
        "key title kind summary opensOn closesOn timeZone opensAt closesAt targets state version";

    public object? Key { get; init; } = "progress-2027";

    public object? Title { get; init; } = "Progress 2027";

    public object? Kind { get; init; } = "PROGRESS";

    public object? Summary { get; init; }

    public object? OpensOn { get; init; } = "2026-11-01";

    public object? ClosesOn { get; init; } = "2027-03-31";

    public object? TimeZone { get; init; } = "Europe/Brussels";

    public object? Countries { get; init; } = new[] { "SE", "DE" };

    public object? Targets { get; init; } = new[] { "AWARENESS" };

    public object? Questions { get; init; } = Array.Empty<object>();

    public object Variables(int? expectedVersion = null) =>
        new
        {
            v = expectedVersion,
            r = new
            {
                key = Key,
                title = Title,
                kind = Kind,
                summary = Summary,
                opensOn = OpensOn,
                closesOn = ClosesOn,
                timeZone = TimeZone,
                countries = Countries,
                targets = Targets,
                questions = Questions,
            },
        };
}
