using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>What forms make of values and values of forms is tested in its own language.</summary>
public sealed class FormTests
{
    [SkippableFact]
    public async Task The_tests_of_the_forms_pass()
    {
        using var node = StartNode();
        Requirement.Require(node is not null, "Node.js was not found. Install version 20.19 or newer.");

        var output = await node!.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, output);
        Assert.DoesNotContain("# tests 0", output, StringComparison.Ordinal);
    }

    private static Process? StartNode([CallerFilePath] string path = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Http/Ide/reporting/test"));
        string[] files = Directory.GetFiles(folder, "*.test.js");
        Assert.NotEmpty(files);
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["--test", "--test-reporter=tap", .. files]) { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
