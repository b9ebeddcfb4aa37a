using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Owners;

/// <summary>Builds and serves a module, and does so again when its files have changed.</summary>
internal sealed class ModuleTrial(ModuleSource source, string urls, Terminal terminal)
{
    // Editors save several files at once, and some twice.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Runs until the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        ServedModule? served = null;
        try
        {
            for (var number = 1; ; number++)
            {
                var state = await SettledAsync(cancellationToken);
                if (await BuiltAsync(folder.At($"built-{number}"), cancellationToken) is { } package)
                {
                    if (served is not null)
                    {
                        // The address is free only then.
                        await served.DisposeAsync();
                    }

                    // Anew each time: migrations that were made over, and starter rows that were changed, would find an
                    // old one in their way.
                    served = ServedModule.Start(package, folder.At($"trial-{number}.db"), urls);
                }

                await ChangedAsync(state, served, cancellationToken);
                terminal.Line("The project has changed: building it again.");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is how it ends.
        }
        finally
        {
            if (served is not null)
            {
                await served.DisposeAsync();
            }
        }
    }

    private async Task<string?> BuiltAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            terminal.Line($"Building '{source.Path}'.");
            return await ModuleBuild.RunAsync(source, folder, cancellationToken);
        }
        catch (CommandFailure failure)
        {
            terminal.Error(failure.Message);
            return null;
        }
    }

    /// <summary>Waits until two looks are the same.</summary>
    private async Task<string> SettledAsync(CancellationToken cancellationToken)
    {
        for (var state = SourceState.Of(source.Folder); ; )
        {
            await Task.Delay(_pause, cancellationToken);
            var next = SourceState.Of(source.Folder);
            if (next == state)
            {
                return state;
            }

            state = next;
        }
    }

    private async Task ChangedAsync(string state, ServedModule? served, CancellationToken cancellationToken)
    {
        var isTold = served is null;
        while (SourceState.Of(source.Folder) == state)
        {
            if (!isTold && served!.HasEnded)
            {
                terminal.Error(
                    "The server has ended, for the reason above. It is started again when a file of the project changes; Ctrl-C ends this command."
                );
                isTold = true;
            }

            await Task.Delay(_pause, cancellationToken);
        }
    }
}
