namespace Alliance.Graph.Architecture.Tests.Repository;

public class FindingTests
{
    public static TheoryData<string> Files => [.. Finding.All.Select(finding => finding.FileName)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_head_of_a_finding_has_its_five_parts(string fileName) =>
        Assert.Equal(Finding.Parts, Named(fileName).SaidParts);

    [Fact]
    public void What_the_head_of_a_finding_lacks_is_found() =>
        Assert.Equal(
            ["Guess", "Date"],
            new Finding(
                "faulty.sh",
                "#!/bin/sh\n# Guess: it works.\n# Truth:\n# Date: 2026-11-29\nset -e\n# Versions: all\n"
            ).SaidParts
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_finding_can_be_run(string fileName)
    {
        Assert.StartsWith("#!", Named(fileName).Text, StringComparison.Ordinal);

        // Windows knows no mode of files.
        Assert.True(
            OperatingSystem.IsWindows()
                || File.GetUnixFileMode(Path.Combine(SourceTree.Root, Finding.Folder, fileName))
                    .HasFlag(UnixFileMode.UserExecute)
        );
    }

    [Fact]
    public void The_table_lists_every_finding_exactly_once()
    {
        var listed = Page.Load($"{Finding.Folder}/README.md")
            .Files.Where(path => path.EndsWith(".sh", StringComparison.Ordinal))
            .Select(path => path.Split('/')[^1]);

        Assert.NotEmpty(Finding.All);
        Assert.Equal(Finding.All.Select(finding => finding.FileName), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_page_has_guess_truth_and_versions_of_a_finding(string fileName) =>
        Assert.Contains(
            $"\n{Named(fileName).Row}\n",
            Page.Load($"{Finding.Folder}/README.md").Text,
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_finding_states_once_what_it_expects_and_ends_by_comparing_it(string fileName) =>
        Assert.True(Named(fileName).StatesWhatItExpects);

    [Theory]
    [InlineData("expected=(\n)\n")]
    [InlineData("expected=(\n  \"a\"\n)\nexpected=(\n  \"b\"\n)\n")]
    [InlineData("")]
    public void Expectations_of_another_form_are_found(string expected) =>
        Assert.False(new Finding("faulty.sh", $"output=$(run)\n{expected}{Finding.Comparison}").StatesWhatItExpects);

    private static Finding Named(string fileName) => Finding.All.Single(finding => finding.FileName == fileName);
}
