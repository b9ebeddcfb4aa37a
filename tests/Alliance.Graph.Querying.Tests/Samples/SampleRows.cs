using Alliance.Graph.Domain;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>The same rows on every run: what the databases hold and what the oracle reads.</summary>
internal sealed class SampleRows
{
    private const int Seed = 20121205;

    // Random.Shared of another seed would give other rows; the algorithm of a seeded Random is fixed.
    private readonly Random _random = new(Seed);

    private SampleRows()
    {
        var keys = Palette
            .Texts.Where(text => text.Length is > 0 and < 30)
            .Take(30)
            .Concat(Enumerable.Range(1, 12).Select(number => $"sample-{number:00}"))
            .ToList();
        // Links to the last two lead nowhere, like those to samples and labels that are not in the lists.
        Countries = [.. Palette.Countries.SkipLast(2).Select(Country)];
        Samples = [.. keys.Select((key, index) => Sample(key, index, keys))];
        Notes = [.. Enumerable.Range(1, 60).Select(number => Note(number, keys))];
        Labels =
        [
            .. new[] { "ä", "B", "b", "100%", "it's", "😀", "unused" }.Select(key => new SampleLabel
            {
                Key = key,
                Colour = Maybe(["red", "Red", "blue"]),
            }),
        ];
        Labellings = [.. Enumerable.Range(1, 70).Select(number => Labelling(number, keys))];
    }

    public static SampleRows All { get; } = new();

    public IReadOnlyList<Country> Countries { get; }

    public IReadOnlyList<Sample> Samples { get; }

    public IReadOnlyList<SampleNote> Notes { get; }

    public IReadOnlyList<SampleLabel> Labels { get; }

    public IReadOnlyList<SampleLabelling> Labellings { get; }

    public IEnumerable<object> Everything => [.. Countries, .. Samples, .. Notes, .. Labels, .. Labellings];

    private static Country Country(CountryCode code) =>
        new()
        {
            Code = code,
            Alpha3 = $"{code}X",
            Name = code.Value == "SE" ? "Sweden" : $"Country {code}",
            OfficialName = $"The state of {code}",
            Region = code.Value == "SE" ? "Northern Europe" : "Elsewhere",
            IsEuMember2014 = code.Value == "SE",
            IsFoundingParticipant = code.Value != "JP",
            JoinedOn = code.Value == "JP" ? null : PartialDate.Parse("2012-12-05"),
            Provenance = new Provenance { Source = "Invented.", Confidence = Confidence.Synthetic },
        };

    private Sample Sample(string key, int index, List<string> keys) =>
        new()
        {
            Key = key,
            Text = index < Palette.Texts.Count ? Palette.Texts[index] : Any(Palette.Texts),
            Remark = Maybe(Palette.Texts),
            Number = Any(Palette.Numbers),
            MaybeNumber = MaybeValue(Palette.Numbers),
            Big = MaybeValue(Palette.LongNumbers),
            Price = MaybeValue(Palette.Decimals),
            Weight = MaybeValue(Palette.Doubles),
            Flag = Any([true, false]),
            MaybeFlag = MaybeValue([true, false]),
            Kind = Any(Palette.Kinds),
            MaybeKind = MaybeValue(Palette.Kinds),
            CountryCode = MaybeValue(Palette.Countries),
            Since = MaybeValue(Palette.PartialDates),
            Day = MaybeValue(Palette.Days),
            Moment = MaybeValue(Palette.Moments),
            Link = Maybe(Palette.Links),
            Tags = Some(Palette.Texts),
            Numbers = _random.Next(4) == 0 ? null : Some(Palette.Numbers),
            Kinds = Some(Palette.Kinds),
            ParentKey = _random.Next(4) == 0 ? Nobody(index) : Maybe(keys),
            Detail =
                _random.Next(3) == 0
                    ? null
                    : new SampleDetail
                    {
                        Title = Any(Palette.Texts),
                        Size = MaybeValue(Palette.Numbers),
                        Words = Some(Palette.Texts),
                    },
            Provenance = new Provenance
            {
                Source = Any(Palette.Texts),
                Confidence = Any(Enum.GetValues<Confidence>()),
                UnverifiedFields = Some(Palette.Texts),
            },
        };

    private SampleNote Note(int number, List<string> keys) =>
        new()
        {
            Number = number * 3,
            SampleKey = _random.Next(8) == 0 ? Nobody(number) : Maybe(keys.Take(20).ToList()),
            Words = Any(Palette.Texts),
            Size = Any(Palette.LongNumbers),
            Amount = Any(Palette.Decimals),
            Share = Any(Palette.Doubles),
            Since = Any(Palette.PartialDates),
            Day = Any(Palette.Days),
            At = Any(Palette.Moments),
            Source = Any(Palette.Links),
            CountryCode = Any(Palette.Countries),
            Kind = MaybeValue(Palette.Kinds),
        };

    private SampleLabelling Labelling(int number, List<string> keys) =>
        new()
        {
            Number = number,
            SampleKey = Maybe(keys.Take(25).ToList()),
            LabelKey = _random.Next(10) == 0 ? "nothing" : Maybe(["ä", "B", "b", "100%", "it's", "😀"]),
        };

    /// <summary>
    /// A key of no sample; there are several, which must not be told apart where only the link counts.
    /// </summary>
    private static string Nobody(int number) => number % 2 == 0 ? "nobody" : "nobody else";

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private T? Maybe<T>(IReadOnlyList<T> values)
        where T : class => _random.Next(5) == 0 ? null : Any(values);

    private T? MaybeValue<T>(IReadOnlyList<T> values)
        where T : struct => _random.Next(4) == 0 ? null : Any(values);

    private List<T> Some<T>(IReadOnlyList<T> values) =>
        [.. Enumerable.Range(0, Math.Max(0, _random.Next(5) - 1)).Select(_ => Any(values))];
}
