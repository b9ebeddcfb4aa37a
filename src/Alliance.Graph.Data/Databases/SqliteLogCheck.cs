using System.Buffers.Binary;
using Alliance.Graph.Data.Faults;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Whether the log beside a SQLite database can be its own. SQLite takes any log of the right name: it deletes one
/// beside an empty
/// file, ignores one that it cannot read, and plays back one of another database, so that what is in it, or in the
/// file, is lost.
/// So this looks before SQLite does.
/// </summary>
/// <remarks>
/// A log belongs to a file if both together have all pages that the last transaction in the log counted, and, where the
/// file has no
/// tables yet, if the log can be read. See https://sqlite.org/fileformat2.html.
/// </remarks>
internal static class SqliteLogCheck
{
    private const int HeaderLength = 104;
    private const int PageSizeAt = 16;
    private const int FirstPageTypeAt = 100;
    private const int FirstPageCellsAt = 103;
    private const byte InteriorPage = 5;
    private const int LargestPage = 65_536;

    // A server that writes moves the log into the file at any moment, which may fall between looking at the one and at
    // the other.
    private const int Attempts = 3;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    /// <param name="path">The database, which need not be there.</param>
    /// <param name="name">Its name for people, where it is a copy.</param>
    /// <param name="cancellationToken">Ends the wait for a server that writes.</param>
    /// <exception cref="DatabaseFault">The log is none of this database.</exception>
    public static async Task RequireOwnAsync(string path, string? name, CancellationToken cancellationToken)
    {
        for (var attempt = 1; FindProblem(path) is { } problem; attempt++)
        {
            if (attempt == Attempts)
            {
                name ??= path;
                throw new DatabaseFault(
                    DatabaseFaultCodes.Invalid,
                    $"The SQLite database '{name}' was not opened: {problem} SQLite would lose what is in one of the two. If '{name}' was copied here without its log, copy the file of the same name with '-wal' too, or copy it again after its server has stopped. If the log is left over from another database, move '{SqliteLog.PathOf(name)}' away."
                );
            }

            await Task.Delay(_pause, cancellationToken);
        }
    }

    private static string? FindProblem(string path)
    {
        if (new FileInfo(SqliteLog.PathOf(path)) is not { Exists: true, Length: > 0 } log)
        {
            return null;
        }

        var header = ReadHeader(path, out var length);
        if (header is null)
        {
            return $"the file {(length == 0 ? "is missing or empty" : "is no database")}, and beside it is a log of {log.Length} bytes.";
        }

        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(PageSizeAt)) is var size and not 1
            ? size
            : LargestPage;
        var hasTables = HasTables(header.AsSpan(FirstPageTypeAt));
        var content = SqliteLogContent.Read(log.FullName, pageSize, pagesOfFile: length / pageSize);
        return content switch
        {
            { IsReadable: false } when !hasTables =>
                "the file has no tables, and the log beside it cannot be read or is damaged.",
            { HasOtherPages: true } => "the log beside it is of a database with pages of another size.",
            { MissingPages: > 0 } =>
                $"{(hasTables ? "" : "the file has no tables, and ")}the log beside it does not belong to it: {content.MissingPages} pages are in neither of them.",
            _ => null,
        };
    }

    private static bool HasTables(ReadOnlySpan<byte> firstPage) =>
        firstPage[0] == InteriorPage
        || BinaryPrimitives.ReadUInt16BigEndian(firstPage[(FirstPageCellsAt - FirstPageTypeAt)..]) > 0;

    private static byte[]? ReadHeader(string path, out long length)
    {
        length = 0;
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        length = file.Length;
        var header = new byte[HeaderLength + 1];
        return
            file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && header.AsSpan().StartsWith("SQLite format 3\0"u8)
            ? header
            : null;
    }
}
