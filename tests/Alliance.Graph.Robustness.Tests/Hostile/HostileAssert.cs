using Alliance.Graph.Robustness.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Hostile;

internal static class HostileAssert
{
    public static async Task IsRefusedAsync(ServedGraph server, HostileCase hostile)
    {
        var answer = await server.SendAsync(hostile.Request);

        Assert.True(answer.Status == hostile.Status, $"{answer.Status} instead of {hostile.Status}: {answer.Text}");
        if (hostile.Code is not null)
        {
            Assert.NotEmpty(answer.Codes);
            Assert.All(answer.Codes, code => Assert.True(code == hostile.Code, answer.Text));
        }

        await server.AssertAnswersAsync();
    }
}
