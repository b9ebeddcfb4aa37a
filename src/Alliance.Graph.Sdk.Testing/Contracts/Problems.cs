using Xunit;
using Xunit.Sdk;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// What a check found. A check goes on after the first problem, so that an owner sees all of them at once.
/// </summary>
internal sealed class Problems
{
    private readonly List<string> _found = [];

    /// <summary>Notes a problem.</summary>
    /// <param name="what">What was found, and where.</param>
    /// <param name="why">Why it must not be so.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Add(string what, string why, string remedy) => _found.Add($"{what} {why} {remedy}");

    /// <summary>Notes a problem if a condition does not hold.</summary>
    public void Require(bool holds, string what, string why, string remedy)
    {
        if (!holds)
        {
            Add(what, why, remedy);
        }
    }

    /// <summary>Runs a part of a check; if a request of it fails, that is one more problem and not the end.</summary>
    public async Task CollectAsync(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (FailException failure)
        {
            _found.Add(failure.Message);
        }
    }

    /// <summary>Fails the test if anything was found.</summary>
    public void AssertNone()
    {
        if (_found.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, _found));
        }
    }
}
