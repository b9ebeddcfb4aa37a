using System.Data.Common;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

/// <summary>
/// The rows of an export, in the order of the server's list: by year and key, those without a year last.
/// </summary>
internal static class ExportRows
{
    private const string Select = """
        SELECT c.key, c.title, c.year, c.kind, c.is_reported_to_alliance, c.country_code, k.name, c.target_key
        FROM core_commitments AS c JOIN core_countries AS k ON k.code = c.country_code
        """;

    // Two results, so that both databases read each from an index in its order.
    private const string Text = $"""
        {Select} WHERE c.year IS NOT NULL ORDER BY c.year, c.key;
        {Select} WHERE c.year IS NULL ORDER BY c.key
        """;

    /// <summary>Reads all.</summary>
    public static async Task ReadAsync(
        DbCommand command,
        Func<DbDataReader, ValueTask> row,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = Text;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                await row(reader);
            }
        } while (await reader.NextResultAsync(cancellationToken));
    }
}
