using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alliance.Graph.Sdk.Model;

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

    [Fact]
    public void The_page_knows_no_module_by_name_so_that_a_new_one_needs_no_line_of_it()
    {
        var names = ReportingHost
            .Whole.Imports.Where(import => import.ModuleId != CoreModel.ModuleId)
            .SelectMany(import => new[] { import.ModuleId, import.EntityType.Name })
            .Distinct()
            .ToList();
        var sources = Directory.GetFiles(FolderOf("src"), "*.js*", SearchOption.AllDirectories);
        Assert.True(names.Count > 10 && sources.Length > 20);

        // What comments give as an example is no use of it.
        var lines = sources
            .SelectMany(File.ReadLines)
            .Select(line => line.Trim())
            .Where(line =>
                !line.StartsWith("/**", StringComparison.Ordinal)
                && !line.StartsWith("*", StringComparison.Ordinal)
                && !line.StartsWith("//", StringComparison.Ordinal)
            )
            .ToList();
        Assert.All(
            names,
            name => Assert.DoesNotContain(lines, line => Regex.IsMatch(line, $@"\b{Regex.Escape(name)}\b"))
        );
    }

    private static string FolderOf(string name, [CallerFilePath] string path = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Http/Ide/reporting", name)
        );

    private static Process? StartNode()
    {
        string[] files = Directory.GetFiles(FolderOf("test"), "*.test.js");
        Assert.NotEmpty(files);
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", ["--test", "--test-reporter=tap", .. files])
                {
                    RedirectStandardOutput = true,
                }
            );
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
