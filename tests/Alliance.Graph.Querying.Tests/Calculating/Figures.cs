using System.Collections.Concurrent;
using System.Globalization;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>The graph of core and the figures over rows with all values at which calculations stumble.</summary>
internal static class Figures
{
    private const int Count = 160;

    // Every precision, both sides of leap days and of centuries.
    private static readonly IReadOnlyList<PartialDate?> Spans =
    [
        .. new[]
        {
            "2012-02-28",
            "2012-02-29",
            "2012-03-01",
            "1900-02-28",
            "1900-03-01",
            "2000-02-29",
            "0001-01-01",
            "9999-12-31",
            "2013-12-05",
            "2013-12",
            "2013",
        }.Select(text => (PartialDate?)PartialDate.Parse(text)),
        null,
    ];

    // For the whole test process: nobody changes it.
    private static readonly ConcurrentDictionary<DatabaseProviderKind, Lazy<Task<TestDatabase>>> _databases = [];

    public static ComposedGraph Composed { get; } = GraphComposer.Compose([new CoreModule(), new FigureModule()]);

    public static IReadOnlyList<Figure> Rows { get; } = [.. Enumerable.Range(0, Count).Select(Row)];

    public static Task<TestDatabase> OpenAsync(DatabaseProviderKind kind) =>
        _databases.GetOrAdd(kind, _ => new Lazy<Task<TestDatabase>>(() => FillAsync(kind))).Value;

    private static async Task<TestDatabase> FillAsync(DatabaseProviderKind kind)
    {
        var test = await TestDatabases.CreateAsync(Composed, kind, TestContent.Nothing);
        await using var context = await test.Database.Contexts.CreateDbContextAsync();
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        context.AddRange(Rows);
        await context.SaveChangesAsync();
        return test;
    }

    private static Figure Row(int index)
    {
        var random = new Random(index);
        return new Figure
        {
            Key = $"figure-{index.ToString("000", CultureInfo.InvariantCulture)}",
            Whole = One<int>(),
            Other = One<int>(),
            Maybe = random.Next(3) == 0 ? null : One<int>(),
            Large = One<long>(),
            Price = One<decimal>(),
            Share = One<decimal>(),
            MaybePrice = random.Next(3) == 0 ? null : One<decimal>(),
            Weight = One<double>(),
            MaybeWeight = random.Next(3) == 0 ? null : One<double>(),
            Day = One<DateOnly>(),
            OtherDay = One<DateOnly>(),
            MaybeDay = random.Next(3) == 0 ? null : One<DateOnly>(),
            Begun = Spans[index % Spans.Count],
            Ended = Spans[(index * 7 / 3) % Spans.Count],
            Moment = One<DateTime>(),
            Text = One<string>(),
            Part = One<string>(),
            MaybeText = random.Next(3) == 0 ? null : One<string>(),
            Flag = random.Next(2) == 0,
            MaybeFlag = random.Next(3) == 0 ? null : random.Next(2) == 0,
            Kind = One<SampleKind>(),
            Parts = [.. Enumerable.Range(0, index % 4).Select(_ => Part())],
            MaybeParts = index % 5 == 0 ? null : [.. Enumerable.Range(0, index % 3).Select(_ => Part())],
        };

        FigurePart Part() =>
            new()
            {
                Title = One<string>(),
                Size = random.Next(3) == 0 ? null : One<int>(),
                IsNew = random.Next(2) == 0,
                Kind = random.Next(3) == 0 ? null : One<SampleKind>(),
                Country = random.Next(3) == 0 ? null : CountryCode.Parse(random.Next(2) == 0 ? "SE" : "NO", null),
                Since = random.Next(3) == 0 ? null : One<PartialDate>(),
                Day = random.Next(3) == 0 ? null : One<DateOnly>(),
                At = random.Next(3) == 0 ? null : One<DateTime>(),
                Price = random.Next(3) == 0 ? null : One<decimal>(),
                Weight = random.Next(3) == 0 ? null : One<double>(),
                Link = random.Next(3) == 0 ? null : One<Uri>(),
                Words = [.. Enumerable.Range(0, random.Next(3)).Select(_ => One<string>())],
            };

        T One<T>()
        {
            var values = TrialValues.Of(typeof(T), maximumLength: null);
            return (T)values[random.Next(values.Count)];
        }
    }
}
