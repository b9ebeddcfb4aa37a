using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>A server process that listens, at an address that it chose and printed.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string AddressLine = "GraphQL:";
    private const string LastLine = "Press ";

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _output = [];
    private readonly HttpClient _client = new() { Timeout = ServerProgram.Patience };

    private RunningServer(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it printed before it listened.</summary>
    public IReadOnlyList<string> Output => _output;

    /// <summary>Where the graph is; the first if it listens at several addresses.</summary>
    public Uri Address => Addresses[0];

    public List<Uri> Addresses { get; } = [];

    public static async Task<RunningServer> StartAsync(ServerProgram program)
    {
        var server = new RunningServer(program.Start("serve", "--urls", "http://127.0.0.1:0"));
        try
        {
            await server.ReadAddressAsync().WaitAsync(ServerProgram.Patience);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> QueryAsync(string query)
    {
        using var response = await _client.PostAsJsonAsync(Address, new { query });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Sends a request to the graph and hands back the whole answer.</summary>
    public async Task<JsonElement> SendAsync(object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await _client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        AnswerForm.Check(answer);
        return JsonElement.Parse(answer);
    }

    /// <summary>The status of a path.</summary>
    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(Address, path));
        return response.StatusCode;
    }

    public Task<byte[]> GetBytesAsync(string path) => _client.GetByteArrayAsync(new Uri(Address, path));

    /// <summary>Ends it as a service manager does, and hands back its exit code. It must have logged nothing.</summary>
    public async Task<int> StopAsync()
    {
        Assert.Empty(await StopAndReadLogAsync());
        return _process.ExitCode;
    }

    /// <summary>Ends it, and hands back what it has logged.</summary>
    public async Task<string> StopAndReadLogAsync()
    {
        Terminate();
        await WaitForEndAsync();
        return await _errors;
    }

    /// <summary>Tells it to end as a service manager does, and does not wait.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Waits until nobody can connect any more.</summary>
    public Task RefusesAsync() =>
        Eventually.HoldsAsync(
            "new connections are refused",
            async () =>
            {
                try
                {
                    using var client = new TcpClient();
                    await client.ConnectAsync(Address.Host, Address.Port);
                    return false;
                }
                catch (SocketException)
                {
                    return true;
                }
            }
        );

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(ServerProgram.Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ReadAddressAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(LastLine, StringComparison.Ordinal))
            {
                return;
            }

            _output.Add(line);
            if (line.StartsWith(AddressLine, StringComparison.Ordinal))
            {
                Addresses.Add(new Uri(line[AddressLine.Length..].Trim().Split(' ')[0]));
            }
        }

        Assert.Fail(
            $"The server ended before it listened. Output: {string.Join('\n', _output)} Errors: {await _errors}"
        );
    }
}
