using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Statements that do not wait for each other, until whoever asks for them has asked for all: disposing sends them.
/// </summary>
/// <param name="short">See <see cref="DatabaseOptions.ShortStatement"/>.</param>
/// <param name="send">Sends them, and ends or fails each.</param>
internal sealed class Gathering(TimeSpan @short, Func<IReadOnlyList<GatheredStatement>, Task> send) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<GatheredStatement> _statements = [];
    private bool _isSent;

    /// <summary>Whether it still takes statements.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock)
            {
                return !_isSent;
            }
        }
    }

    /// <summary>
    /// Whether a statement is known to take so little that it had better wait for others than run beside them.
    /// </summary>
    public bool Takes(Statement statement) => IsOpen && statement.Translation.Work.Shortest < @short;

    /// <summary>Adds a statement, unless they have been sent.</summary>
    public bool TryAdd(GatheredStatement statement)
    {
        lock (_lock)
        {
            if (!_isSent)
            {
                _statements.Add(statement);
            }

            return !_isSent;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isSent = true;
        }

        if (_statements.Count > 0)
        {
            _ = send(_statements);
        }
    }
}
