using System.IO.Compression;
using System.Text.Json;

namespace Alliance.Graph.Ide.Tests.Workbench;

/// <summary>
/// Questions, and the addresses that open them: written here once more, since such addresses are kept and sent.
/// </summary>
internal sealed record Question(string Query, string? Variables = null)
{
    public static Question Countries { get; } =
        new("{ countries { nodes { code name region isFoundingParticipant commitments { totalCount } } } }");

    public static Question ByYearAndTarget { get; } =
        new(
            "query ByYear { commitments(where: { year: { gte: 2010, lte: 2014 } }) { groupBy(keys: [YEAR, TARGET]) { key { year target { key } } count } } }"
        );

    /// <summary>The fragment of an address: JSON, deflated, in base64url.</summary>
    public string Fragment(object view)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(
                deflate,
                new
                {
                    query = Query,
                    variables = Variables,
                    view,
                }
            );
        }

        return "#question=" + Convert.ToBase64String(packed.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
