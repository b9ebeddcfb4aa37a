using Spectre.Console;

namespace Alliance.Graph.Server.Console;

/// <summary>
/// Results go to stdout, errors to stderr; what moves is shown only to people, that is on a terminal.
/// </summary>
/// <param name="console">Where people are shown things and asked; null if nobody is there.</param>
/// <param name="output">Takes results.</param>
/// <param name="errors">Takes what went wrong.</param>
internal sealed class Terminal(IAnsiConsole? console, TextWriter output, TextWriter errors)
{
    /// <summary>That of this process.</summary>
    public Terminal()
        : this(AnsiConsole.Console, System.Console.Out, System.Console.Error) { }

    /// <summary>Takes results.</summary>
    public TextWriter Output => output;

    /// <summary>Takes what went wrong.</summary>
    public TextWriter Errors => errors;

    private IAnsiConsole? Interactive =>
        console is { Profile: { Out.IsTerminal: true, Capabilities: { Interactive: true, Ansi: true } } }
            ? console
            : null;

    /// <summary>Writes a result.</summary>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>Writes what went wrong.</summary>
    public void Error(string text) => errors.WriteLine(text);

    /// <summary>Asks a person for a yes; without one there is nobody to give it.</summary>
    /// <returns>The answer; null if nobody can be asked.</returns>
    public bool? Confirm(string question) =>
        Interactive is { } person && !System.Console.IsInputRedirected
            ? person.Confirm(Markup.Escape(question), defaultValue: false)
            : null;

    /// <summary>Shows how far the work is while it runs: bars on a terminal, now and then a line elsewhere.</summary>
    public async Task<T> TrackAsync<T>(Func<IWorkProgress, Task<T>> work) =>
        Interactive is { } person
            ? await person
                .Progress()
                .AutoClear(true)
                .Columns(
                    new SpinnerColumn(),
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn()
                )
                .StartAsync(context => work(new ProgressBars(context)))
            : await work(new ProgressLines(Line, TimeProvider.System));

    /// <summary>As above, for work without a result.</summary>
    public Task TrackAsync(Func<IWorkProgress, Task> work) =>
        TrackAsync(async progress =>
        {
            await work(progress);
            return true;
        });
}
