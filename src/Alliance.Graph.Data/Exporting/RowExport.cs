using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Exporting;

/// <summary>Reads what is stored as the rows of files that an import takes, all of one state of the data.</summary>
public sealed class RowExport : IAsyncDisposable
{
    private const int RowsPerRead = 500;

    private readonly ReadSession _session;

    /// <param name="session">Reads one state of the data.</param>
    internal RowExport(ReadSession session) => _session = session;

    /// <summary>Name of the file with rows of a kind, by which an import knows it.</summary>
    public static string NameOf(ImportDefinition definition, RowFormat format) =>
        format == RowFormat.Csv ? CsvFile.NameOf(definition) : definition.FileName;

    /// <summary>Writes the rows of a file, in the order of their keys.</summary>
    /// <param name="definition">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="stream">Takes it; is left open.</param>
    /// <param name="of">The rows of one country alone; null for all.</param>
    /// <param name="progress">Is told how many rows are written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many rows there are.</returns>
    public async Task<int> WriteAsync(
        ImportDefinition definition,
        RowFormat format,
        Stream stream,
        CountryRowsOnly? of = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        await using var writer = RowWriter.Of(format, definition, stream);
        var keys = await _session.ReadAsync(
            rows =>
                of is null
                    ? KeyedIn(rows, definition).KeysAsync(cancellationToken)
                    : KeysOfAsync(rows, definition, of, cancellationToken),
            cancellationToken
        );
        var written = 0;
        foreach (var some in keys.OrderBy(KeyText.Of, StringComparer.Ordinal).Chunk(RowsPerRead))
        {
            var read = await _session.ReadAsync(
                async rows =>
                    await new StoredRows(
                        definition,
                        rows.Context.Model,
                        property => EntityTable.Of(rows.Context, property)
                    ).ReadAsync(await KeyedIn(rows, definition).LoadAsync(some, cancellationToken), cancellationToken),
                cancellationToken
            );
            foreach (var key in some)
            {
                writer.Write(read[key]);
            }

            written += some.Length;
            progress?.Report(written);
        }

        return written;
    }

    /// <summary>Lets go of the state of the data.</summary>
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static async Task<IReadOnlyList<object>> KeysOfAsync(
        VisibleRows rows,
        ImportDefinition definition,
        CountryRowsOnly of,
        CancellationToken cancellationToken
    )
    {
        var type = rows.Context.Model.FindEntityType(definition.EntityType)!;
        var entities = await EntityTable
            .Of(rows.Context, type.FindProperty(of.Property)!)
            .LoadAsync([of.Country], cancellationToken);
        return [.. entities.Select(entity => EntityKey.Of(type, entity))];
    }

    /// <summary>All rows, whoever can see them: an operator takes the whole.</summary>
    private static EntityTable KeyedIn(VisibleRows rows, ImportDefinition definition) =>
        EntityTable.Of(rows.Context, EntityKey.PropertyOf(rows.Context.Model.FindEntityType(definition.EntityType)!));
}

/// <summary>Rows of one country.</summary>
/// <param name="Country">The country.</param>
/// <param name="Property">The property of the entity that holds it.</param>
public sealed record CountryRowsOnly(CountryCode Country, string Property);
