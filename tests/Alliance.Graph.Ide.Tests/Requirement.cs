namespace Alliance.Graph.Ide.Tests;

/// <summary>Something that a machine may lack: a reason to skip a test at a desk, and to fail it in CI.</summary>
internal static class Requirement
{
    public static void Require(bool isMet, string remedy)
    {
        if (!isMet && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(remedy);
        }

        Skip.IfNot(isMet, remedy);
    }

    public static void RequireBundle() =>
        Require(
            Http.Ide.IdeFiles.Embedded.Page is not null,
            "The IDE was not built. Install Node.js 20.19 or newer with npm and build again; the build says what went wrong."
        );
}
