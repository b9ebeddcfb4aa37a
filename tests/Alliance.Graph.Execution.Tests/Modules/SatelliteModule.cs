using System.Collections.Concurrent;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Execution.Tests.Modules;

/// <summary>A small module without tables: a section with computed values, batch code and links to core.</summary>
internal sealed class SatelliteModule : GraphModule
{
    public override ModuleManifest Manifest { get; } = new("satellite", "Satellite", "Tests the contract.", "Tests");

    /// <summary>How many parents each call of batch code got.</summary>
    public ConcurrentBag<int> Calls { get; } = [];

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        schema.Value<Letter>("A letter of a name.").Field(letter => letter.Text, "The letter.");
        schema
            .Value<Faulty>("A value that fails.")
            .Field(faulty => faulty.First, "Is there.")
            .Field(faulty => faulty.Second, "Fails.");

        schema
            .Extend<Country>()
            .Section(
                "satellite",
                "What the satellite knows about a country.",
                section =>
                    section
                        .Computed("nameLength", country => country.Name.Length, "Length of the name.")
                        .Connection<Commitment>(
                            "commitments",
                            commitment => commitment.CountryCode,
                            "Commitments again, through the section."
                        )
                        .Batch("letters", country => country.Name, LettersAsync, "Letters of the name.")
                        .Batch(
                            "reportTotal",
                            country => country.Code,
                            CountReportsAsync,
                            "Number of reports, counted by code."
                        )
                        .Batch<CountryCode, string>(
                            "broken",
                            country => country.Code,
                            (_, _, _) => throw new InvalidOperationException("secret detail"),
                            "Always fails."
                        )
                        .Batch("faulty", country => country.Code, FaultyAsync, "Fails when it is written.")
            );

        schema
            .Extend<Report>()
            .Section(
                "satellite",
                "What the satellite knows about a report.",
                section =>
                    section
                        .Computed(
                            "nextYear",
                            report => report.Year!.Value + 1,
                            "Wrongly promised: a report can lack its year."
                        )
                        .One<Document>(
                            "nowhere",
                            report => report.Title,
                            "Wrongly promised: no document has a title as its key."
                        )
            );
    }

    private Task<IReadOnlyDictionary<string, List<Letter>>> LettersAsync(
        IReadOnlyList<string> names,
        BatchContext context,
        CancellationToken cancellationToken
    )
    {
        Calls.Add(names.Count);
        return Task.FromResult<IReadOnlyDictionary<string, List<Letter>>>(
            names
                .Where(name => name.Length < 6)
                .ToDictionary(
                    name => name,
                    name => name.Select(letter => new Letter { Text = letter.ToString() }).ToList()
                )
        );
    }

    private async Task<IReadOnlyDictionary<CountryCode, int>> CountReportsAsync(
        IReadOnlyList<CountryCode> codes,
        BatchContext context,
        CancellationToken cancellationToken
    )
    {
        Calls.Add(codes.Count);
        await Task.Yield();
        var reports = context
            .Query<Report>()
            .Where(report => report.CountryCode != null)
            .Select(report => report.CountryCode!.Value)
            .ToList();
        return reports
            .Where(codes.Contains)
            .GroupBy(code => code)
            .ToDictionary(group => group.Key, group => group.Count());
    }

    private static Task<IReadOnlyDictionary<CountryCode, Faulty>> FaultyAsync(
        IReadOnlyList<CountryCode> codes,
        BatchContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<CountryCode, Faulty>>(
            codes.Skip(1).ToDictionary(code => code, _ => new Faulty())
        );

    internal sealed class Faulty
    {
        public string First => "first";

        public string Second => throw new InvalidOperationException("secret detail");
    }

    internal sealed class Letter
    {
        public required string Text { get; init; }
    }
}
