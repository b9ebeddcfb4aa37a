using System.Text;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>Reads events as they come.</summary>
internal sealed class EventReader(HttpResponseMessage response) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly StreamReader reader = new(response.Content.ReadAsStream());

    /// <summary>What was read last.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The next event or comment, with the empty line behind it; null at the end.</summary>
    public async Task<string?> NextAsync()
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            text.Append(line).Append('\n');
            if (line.Length == 0)
            {
                return Last = text.ToString();
            }
        }

        return null;
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
