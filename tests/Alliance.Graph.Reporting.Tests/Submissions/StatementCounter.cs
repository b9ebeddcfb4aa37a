using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alliance.Graph.Reporting.Tests.Submissions;

/// <summary>Sees the statements that EF Core sends to one database; tests of others run beside it.</summary>
internal sealed class StatementCounter : IDisposable
{
    private static readonly ConcurrentDictionary<StatementCounter, string> _counters = [];

    private readonly ConcurrentQueue<string> _statements = [];

    /// <param name="context">Reads the database.</param>
    public StatementCounter(DbContext context) => _counters[this] = NameOf(context.Database.GetDbConnection());

    /// <summary>What was sent since this was asked last.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = _statements.ToList();
        _statements.Clear();
        return taken;
    }

    public void Dispose() => _counters.TryRemove(this, out _);

    // Ahead of all contexts: each of them looks whether anybody listens, and remembers for a second that nobody does.
#pragma warning disable CA2255 // Of a library this would surprise; the tests are an application.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    private static string NameOf(DbConnection connection) => $"{connection.DataSource}/{connection.Database}";

    private sealed class Listeners : Observer<DiagnosticListener>
    {
        public override void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(new Statements());
            }
        }
    }

    private sealed class Statements : Observer<KeyValuePair<string, object?>>
    {
        public override void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value
                    is {
                        Key: var name,
                        Value: CommandExecutedEventData { Command: { Connection: { } connection } command }
                    }
                && name == RelationalEventId.CommandExecuted.Name
            )
            {
                foreach (var (counter, _) in _counters.Where(counter => counter.Value == NameOf(connection)))
                {
                    counter._statements.Enqueue(command.CommandText);
                }
            }
        }
    }

    private abstract class Observer<TValue> : IObserver<TValue>
    {
        public abstract void OnNext(TValue value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
