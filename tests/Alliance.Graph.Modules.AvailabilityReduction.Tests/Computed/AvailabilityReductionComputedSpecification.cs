using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Computed;

public sealed class AvailabilityReductionComputedOnSqlite()
    : AvailabilityReductionComputedSpecification(DatabaseProviderKind.Sqlite);

public sealed class AvailabilityReductionComputedOnPostgreSql()
    : AvailabilityReductionComputedSpecification(DatabaseProviderKind.PostgreSql);

public abstract class AvailabilityReductionComputedSpecification(DatabaseProviderKind kind)
    : ComputedFieldSpecification(kind)
{
    /// <summary>Dates around the launch, and whether they lie before it.</summary>
    private static readonly Dictionary<string, string> BeforeLaunch = new()
    {
        ["2011"] = "true",
        ["2011-12"] = "true",
        ["2012"] = "null",
        ["2012-11"] = "true",
        ["2012-11-30"] = "true",
        ["2012-12"] = "null",
        ["2012-12-04"] = "true",
        ["2012-12-05"] = "true",
        ["2012-12-06"] = "false",
        ["2013"] = "false",
    };

    [SkippableFact]
    public async Task Computed_fields_of_hotlines_are_those_of_Linq_to_objects()
    {
        var nodes = await AssertSameAsync(
            "hotlines",
            [
                .. BeforeLaunch.Keys.Select(date =>
                    Hotline($"t-founded-{date}", PartialDate.Parse(date), isMember: null, since: null)
                ),
                .. BeforeLaunch.Keys.Select(date =>
                    Hotline($"t-member-{date}", founded: null, isMember: true, PartialDate.Parse(date))
                ),
                Hotline("t-no-member", founded: null, isMember: false, since: null),
                Hotline("t-member", founded: null, isMember: true, since: null),
            ],
            hotline => hotline.Key
        );

        var byKey = nodes.ToDictionary(node => node.GetProperty("key").GetString()!);
        Assert.All(
            BeforeLaunch,
            date => Assert.Equal(date.Value, Value(byKey[$"t-founded-{date.Key}"], "existedAtLaunch"))
        );
        Assert.All(
            BeforeLaunch,
            date => Assert.Equal(date.Value, Value(byKey[$"t-member-{date.Key}"], "isInhopeMemberAtLaunch"))
        );
        Assert.Equal("false", Value(byKey["t-no-member"], "isInhopeMemberAtLaunch"));
        Assert.Equal("null", Value(byKey["t-member"], "isInhopeMemberAtLaunch"));
        Assert.Equal("1", Value(byKey["t-founded-2011-12"], "yearsBeforeLaunch"));
        Assert.Equal("-1", Value(byKey["t-founded-2013"], "yearsBeforeLaunch"));
        Assert.Equal("null", Value(byKey["t-member"], "yearsBeforeLaunch"));
    }

    [SkippableFact]
    public async Task Computed_fields_of_blocking_schemes_are_those_of_Linq_to_objects()
    {
        var nodes = await AssertSameAsync(
            "blockingSchemes",
            [
                .. BeforeLaunch.Keys.Select(date => Scheme($"t-{date}", date, null)),
                Scheme("t-begun-2014", "2014", null),
                Scheme("t-begun-on-the-day", "2014-12-31", null),
                Scheme("t-begun-later", "2015", null),
                Scheme("t-ended-2014", "2005", "2014"),
                Scheme("t-ended-2014-12", "2005", "2014-12"),
                Scheme("t-ended-on-the-day", "2005", "2014-12-31"),
                Scheme("t-ended-2015", "2005", "2015"),
                Scheme("t-unknown", null, null),
                Scheme("t-unknown-but-ended", null, "2010"),
                Scheme("t-never-applied", "2005", null, isBlocking: false),
                .. Enum.GetValues<BlockingKind>().Select(kind => Scheme($"t-{kind}", "2005", null, kind: kind)),
            ],
            scheme => scheme.Key
        );

        var byKey = nodes.ToDictionary(node => node.GetProperty("key").GetString()!);
        Assert.All(BeforeLaunch, date => Assert.Equal(date.Value, Value(byKey[$"t-{date.Key}"], "existedAtLaunch")));
        Assert.Equal(
            ["true", "true", "false", "false", "false", "true", "true", "null", "false", "false"],
            new[]
            {
                "t-begun-2014",
                "t-begun-on-the-day",
                "t-begun-later",
                "t-ended-2014",
                "t-ended-2014-12",
                "t-ended-on-the-day",
                "t-ended-2015",
                "t-unknown",
                "t-unknown-but-ended",
                "t-never-applied",
            }.Select(key => Value(byKey[key], "isActiveAt2014End"))
        );
        Assert.Equal(
            [
                BlockingKind.Voluntary,
                BlockingKind.VoluntaryDns,
                BlockingKind.VoluntaryUrl,
                BlockingKind.VoluntaryIpUrl,
                BlockingKind.StatutoryVoluntaryDns,
            ],
            Enum.GetValues<BlockingKind>().Where(kind => Value(byKey[$"t-{kind}"], "isVoluntary") == "true")
        );
        Assert.Equal("false", Value(byKey["de-blocking-zugerschwg"], "isActiveAt2014End"));
        Assert.Equal("true", Value(byKey["se-blocking-csaadf"], "isActiveAt2014End"));
    }

    [SkippableFact]
    public async Task Computed_fields_of_rules_of_notice_and_takedown_are_those_of_Linq_to_objects()
    {
        var nodes = await AssertSameAsync<NoticeAndTakedownRule>("noticeAndTakedownRules", [], rule => rule.Key);

        Assert.Equal(5, nodes.Count(node => Value(node, "existedAtLaunch") == "true"));
        Assert.Equal(2, nodes.Count(node => Value(node, "existedAtLaunch") == "false"));
    }

    private static string Value(JsonElement node, string field) => node.GetProperty(field).GetRawText();

    private static Hotline Hotline(string key, PartialDate? founded, bool? isMember, PartialDate? since) =>
        new()
        {
            Key = key,
            CountryCode = CountryCode.Parse("SE"),
            Name = key,
            Organisation = "Nobody",
            Founded = founded,
            IsInhopeMember = isMember,
            InhopeSince = since,
            IsInhopeFounder = false,
            Status = HotlineStatus.Active,
            Summary = "A row for tests.",
            Provenance = Invented(),
        };

    private static BlockingScheme Scheme(
        string key,
        string? start,
        string? end,
        bool? isBlocking = null,
        BlockingKind kind = BlockingKind.Voluntary
    ) =>
        new()
        {
            Key = key,
            CountryCode = CountryCode.Parse("SE"),
            Name = key,
            IsBlocking = isBlocking,
            Kind = kind,
            StartedOn = start is null ? null : PartialDate.Parse(start),
            EndedOn = end is null ? null : PartialDate.Parse(end),
            Summary = "A row for tests.",
            Provenance = Invented(),
        };

    private static Provenance Invented() =>
        new() { Source = "Made up for this test.", Confidence = Confidence.Synthetic };
}
