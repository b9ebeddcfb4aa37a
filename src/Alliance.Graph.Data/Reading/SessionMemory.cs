using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Reading;

/// <summary>The columns that a session reads into, and what they and their texts hold.</summary>
internal sealed class SessionMemory
{
    private readonly List<Column> _columns = [];
    private readonly TextStore _texts = new();
    private readonly List<SessionMemory> _branches = [];
    private readonly HeldMemory _held;
    private long _counted;

    public SessionMemory()
        : this(new HeldMemory()) { }

    private SessionMemory(HeldMemory held) => _held = held;

    /// <summary>Bytes that it holds together with the one that it is a branch of and all other branches.</summary>
    public long HeldBytes => _held.Bytes;

    /// <summary>Memory for what runs beside this, and is released with it.</summary>
    public SessionMemory Branch()
    {
        var branch = new SessionMemory(_held);
        _branches.Add(branch);
        return branch;
    }

    /// <summary>Empty columns like those that are known of a statement.</summary>
    public Column[] NewColumns(IReadOnlyList<Column> known)
    {
        var columns = new Column[known.Count];
        for (var index = 0; index < columns.Length; index++)
        {
            columns[index] = known[index].Empty(_texts);
        }

        _columns.AddRange(columns);
        return columns;
    }

    /// <summary>Tells what it holds more, or less, than when it last did.</summary>
    public void TellHeld()
    {
        var bytes = _texts.HeldBytes;
        foreach (var column in _columns)
        {
            bytes += column.HeldBytes;
        }

        _held.Add(bytes - _counted);
        _counted = bytes;
    }

    public void Release()
    {
        foreach (var column in _columns)
        {
            column.Release();
        }

        _columns.Clear();
        _texts.Release();
        TellHeld();
        foreach (var branch in _branches)
        {
            branch.Release();
        }
    }
}
