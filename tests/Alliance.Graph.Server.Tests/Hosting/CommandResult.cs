namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public CommandResult AssertDone()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}. Errors: {Errors} Output: {Output}");
        Assert.Empty(Errors);
        return this;
    }

    /// <summary>Refused with a message that has the parts, and no stack trace.</summary>
    public void AssertRefused(int exitCode, params string[] parts)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}. Errors: {Errors} Output: {Output}");
        Assert.All(parts, part => Assert.Contains(part, Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("not foreseen", Errors, StringComparison.Ordinal);
    }
}
