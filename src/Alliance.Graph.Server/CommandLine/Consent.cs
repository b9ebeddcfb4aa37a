using System.CommandLine;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>The leave to do what cannot be undone: asked for on a terminal, given beforehand in scripts.</summary>
internal static class Consent
{
    /// <summary>Gives it beforehand.</summary>
    public static Option<bool> CreateOption() =>
        new("--yes")
        {
            Description = "Does what is listed without asking; needed where nobody can be asked, as in scripts.",
        };

    /// <exception cref="CommandFailure">It was not given.</exception>
    public static void Require(Terminal terminal, bool isGiven, string question)
    {
        if (!isGiven && terminal.Confirm(question) is not true and var answer)
        {
            throw new CommandFailure(
                answer is null
                    ? "Nothing was changed: it needs a yes, and there is no terminal to ask on. Read what is listed, and add '--yes'."
                    : "Nothing was changed."
            );
        }
    }
}
