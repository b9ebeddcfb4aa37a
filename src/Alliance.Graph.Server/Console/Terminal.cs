using Spectre.Console;

namespace Alliance.Graph.Server.Console;

/// <summary>Results go to stdout, errors to stderr; what moves is shown only to people, that is on a terminal.</summary>
internal sealed class Terminal
{
    private readonly IAnsiConsole _console = AnsiConsole.Console;

    private bool IsInteractive => _console.Profile.Out.IsTerminal && _console.Profile.Capabilities.Interactive && _console.Profile.Capabilities.Ansi;

    /// <summary>Writes a result.</summary>
    public void Line(string text) => System.Console.Out.WriteLine(text);

    /// <summary>Writes what went wrong.</summary>
    public void Error(string text) => System.Console.Error.WriteLine(text);

    /// <summary>Asks a person for a yes; without one there is nobody to give it.</summary>
    /// <returns>The answer; null if nobody can be asked.</returns>
    public bool? Confirm(string question)
        => IsInteractive && !System.Console.IsInputRedirected ? _console.Confirm(Markup.Escape(question), defaultValue: false) : null;

    /// <summary>Shows how far the work is while it runs: bars on a terminal, now and then a line elsewhere.</summary>
    public async Task<T> TrackAsync<T>(Func<IWorkProgress, Task<T>> work)
        => IsInteractive
            ? await _console.Progress()
                .AutoClear(true)
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(context => work(new ProgressBars(context)))
            : await work(new ProgressLines(Line, TimeProvider.System));

    /// <summary>As above, for work without a result.</summary>
    public Task TrackAsync(Func<IWorkProgress, Task> work)
        => TrackAsync(async progress =>
        {
            await work(progress);
            return true;
        });
}
