using System.Buffers.Binary;

namespace Alliance.Graph.Data.Databases;

/// <summary>What is in a write-ahead log of SQLite (https://sqlite.org/fileformat2.html#the_write_ahead_log).</summary>
/// <param name="IsReadable">Whether it begins with a whole transaction, or with one that somebody was writing.</param>
/// <param name="HasOtherPages">Whether its pages have another size than the file's.</param>
/// <param name="MissingPages">Pages that its last transaction counts and that are neither in it nor in the
/// file.</param>
internal sealed record SqliteLogContent(bool IsReadable, bool HasOtherPages, long MissingPages)
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private const uint Magic = 0x377f0682;

    // The page at this place is used for locks and never written.
    private const int LockAt = 0x40000000;

    public static SqliteLogContent Read(string path, int pageSize, long pagesOfFile)
    {
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderLength];
        if (log.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            // Somebody ended before the header was written, and nothing is lost.
            return new(IsReadable: true, HasOtherPages: false, MissingPages: 0);
        }

        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var sum = new Checksum(isBigEndian: (magic & 1) == 1);
        sum.Add(header.AsSpan(0, 24));
        if ((magic & ~1u) != Magic || !sum.Is(header.AsSpan(24)))
        {
            return new(IsReadable: false, HasOtherPages: false, MissingPages: 0);
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8)) != pageSize)
        {
            return new(IsReadable: true, HasOtherPages: true, MissingPages: 0);
        }

        return ReadFrames(log, header.AsSpan(16, 8), sum, pageSize, pagesOfFile);
    }

    private static SqliteLogContent ReadFrames(
        FileStream log,
        ReadOnlySpan<byte> salt,
        Checksum sum,
        int pageSize,
        long pagesOfFile
    )
    {
        // Only pages behind the end of the file matter: the others it has, though perhaps in an older state.
        var beyond = new HashSet<uint>();
        var lockPage = (uint)(LockAt / pageSize) + 1;
        if (lockPage > pagesOfFile)
        {
            beyond.Add(lockPage);
        }

        var frame = new byte[FrameHeaderLength + pageSize];
        var frames = 0;
        var missing = 0L;
        while (log.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            if (!frame.AsSpan(8, 8).SequenceEqual(salt))
            {
                // From before the log was begun anew, as is all that follows.
                break;
            }

            sum.Add(frame.AsSpan(0, 8));
            sum.Add(frame.AsSpan(FrameHeaderLength));
            if (!sum.Is(frame.AsSpan(16)))
            {
                break;
            }

            frames++;
            var page = BinaryPrimitives.ReadUInt32BigEndian(frame);
            if (page > pagesOfFile)
            {
                beyond.Add(page);
            }

            // Counted by the last frame of a transaction.
            if (BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) is > 0 and var pages)
            {
                missing = Math.Max(0, pages - pagesOfFile) - beyond.Count(known => known <= pages);
            }
        }

        return new(IsReadable: frames > 0 || log.Length < HeaderLength + frame.Length, HasOtherPages: false, missing);
    }

    /// <summary>The running sum of a log, over pairs of numbers.</summary>
    private struct Checksum(bool isBigEndian)
    {
        private uint _first;
        private uint _second;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            for (; bytes.Length >= 8; bytes = bytes[8..])
            {
                _first += Number(bytes) + _second;
                _second += Number(bytes[4..]) + _first;
            }
        }

        public readonly bool Is(ReadOnlySpan<byte> bytes) =>
            BinaryPrimitives.ReadUInt32BigEndian(bytes) == _first
            && BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) == _second;

        private readonly uint Number(ReadOnlySpan<byte> bytes) =>
            isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
