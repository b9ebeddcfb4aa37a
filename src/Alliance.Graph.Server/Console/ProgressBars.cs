using Spectre.Console;

namespace Alliance.Graph.Server.Console;

/// <summary>One bar a step, on a terminal.</summary>
internal sealed class ProgressBars(ProgressContext context) : IWorkProgress
{
    private readonly Dictionary<string, ProgressTask> _bars = [];
    private readonly Lock _lock = new();

    public void Report(string step, long done, long? total)
    {
        lock (_lock)
        {
            if (!_bars.TryGetValue(step, out var bar))
            {
                _bars[step] = bar = context.AddTask(Markup.Escape(step));
            }

            bar.IsIndeterminate = total is null;
            bar.MaxValue = Math.Max(total ?? 1, 1);
            bar.Value = total is 0 ? 1 : done;
        }
    }
}
