using System.Text.Json;

namespace Alliance.Graph.Benchmarks.Exporting;

/// <summary>
/// The table that is taken away: all commitments, with texts, numbers, enums, truth values and a link that is joined.
/// </summary>
internal static class ExportQuestion
{
    public const string Header = "key,title,year,kind,isReportedToAlliance,country.code,country.name,target.key";

    public static byte[] Body { get; } =
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                query = "query Export { commitments { nodes { key title year kind isReportedToAlliance country { code name } target { key } } } }",
            }
        );
}
