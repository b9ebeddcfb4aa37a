using System.Buffers;
using System.Text;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// Writes tables in one format. A row is given cell by cell, in the order of the columns, each as its column's type or
/// as nothing.
/// </summary>
internal abstract class TableWriter : IAsyncDisposable
{
    /// <summary>Begins a table; its rows follow.</summary>
    public abstract ValueTask BeginAsync(TableShape table, CancellationToken cancellationToken);

    /// <summary>A cell without a value.</summary>
    public abstract void Null();

    public abstract void Text(ReadOnlySpan<byte> utf8);

    public void Text(string text)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length <= 256)
        {
            Span<byte> few = stackalloc byte[length];
            Text(few[..Encoding.UTF8.GetBytes(text, few)]);
            return;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(length);
        Text(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>A whole number, of 32 bits or of 64.</summary>
    public abstract void Whole(long value);

    public abstract void Number(double value);

    public abstract void Exact(decimal value);

    public abstract void Truth(bool value);

    public abstract void Day(DateOnly value);

    /// <summary>A moment, in UTC whatever it says of itself.</summary>
    public abstract void Moment(DateTime value);

    /// <summary>
    /// A date that may be known to its year or month only; its text, unless the format has something better.
    /// </summary>
    public virtual void PartialDay(PartialDate value)
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        value.TryFormat(text, out var length, default, null);
        Text(text[..length]);
    }

    /// <summary>Ends a row. Only here and at the ends the writing waits for whoever takes it.</summary>
    public abstract ValueTask EndRowAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Is told of groups that are no rows, because the request wants no more. Most formats have no place for it.
    /// </summary>
    /// <param name="groups">How many there are.</param>
    public virtual void LeaveOut(int groups) { }

    /// <summary>Ends a table.</summary>
    public virtual ValueTask EndAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Ends the file.</summary>
    public virtual ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
