#!/usr/bin/env bash
# Guess: YARP's ActivityTimeout bounds how long the proxied server may take to answer. Once the answer has begun, a stream
#   of events or a WebSocket may be quiet as long as it likes, and if it is ended its reader is told so.
# Truth: it runs anew with each byte, and ends what is open as it ends what waits: a stream of events in which nothing was
#   sent for so long is reset, a WebSocket is dropped without a close frame. It is 100 seconds unless it is set.
# Why it matters: a subscription to what happens once an hour breaks every 100 seconds behind YARP, and looks like a fault
#   of the network. A server has to say something more often (a comment in the stream, a ping over the socket).
# Versions: Yarp.ReverseProxy 2.3.0, .NET SDK 10.0 with ASP.NET Core.
# Date: 2026-12-01
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Yarp.ReverseProxy" Version="2.3.0" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Net.WebSockets;
using System.Text;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

var origin = await StartAsync(app =>
{
    app.UseWebSockets();
    app.MapGet("/events", async (HttpContext context, int every) =>
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("data: 1\n\n");
        for (var waited = 0; waited < 4000; waited += every)
        {
            await context.Response.Body.FlushAsync();
            await Task.Delay(every, context.RequestAborted);
            await context.Response.WriteAsync(":\n\n");
        }

        await context.Response.WriteAsync("data: 2\n\n");
    });
    app.Map("/socket", async (HttpContext context) =>
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await socket.SendAsync("1"u8.ToArray(), WebSocketMessageType.Text, true, default);
        await Task.Delay(4000);
        await socket.SendAsync("2"u8.ToArray(), WebSocketMessageType.Text, true, default);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
    });
});
var proxy = await StartAsync(app => app.MapReverseProxy(), services => services.AddReverseProxy().LoadFromMemory(
    [new RouteConfig { RouteId = "all", ClusterId = "origin", Match = new RouteMatch { Path = "{**all}" } }],
    [new ClusterConfig { ClusterId = "origin", HttpRequest = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromSeconds(1.5) }, Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = origin } } }]));
Console.WriteLine($"direct, events: {await EventsAsync(origin, 4000)}");
Console.WriteLine($"direct, socket: {await SocketAsync(origin)}");
Console.WriteLine($"behind YARP, events: {await EventsAsync(proxy, 4000)}");
Console.WriteLine($"behind YARP, events with comments: {await EventsAsync(proxy, 250)}");
Console.WriteLine($"behind YARP, socket: {await SocketAsync(proxy)}");

static async Task<string> EventsAsync(string at, int every)
{
    using var client = new HttpClient();
    using var response = await client.GetAsync($"{at}/events?every={every}", HttpCompletionOption.ResponseHeadersRead);
    var got = $"{(int)response.StatusCode}, ";
    try
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            got += line.StartsWith("data", StringComparison.Ordinal) ? $"{line}, " : "";
        }

        return got + "ended";
    }
    catch (IOException)
    {
        return got + "broken off";
    }
}

static async Task<string> SocketAsync(string at)
{
    using var socket = new ClientWebSocket();
    await socket.ConnectAsync(new Uri(at.Replace("http", "ws") + "/socket"), default);
    var (got, buffer) = ("", new byte[100]);
    try
    {
        while (await socket.ReceiveAsync(buffer, default) is { MessageType: WebSocketMessageType.Text } part)
        {
            got += $"{Encoding.UTF8.GetString(buffer, 0, part.Count)}, ";
        }

        return $"{got}closed with {(int?)socket.CloseStatus}";
    }
    catch (WebSocketException)
    {
        return got + "dropped without a close frame";
    }
}

static async Task<string> StartAsync(Action<WebApplication> use, Action<IServiceCollection>? add = null)
{
    var builder = WebApplication.CreateBuilder();
    builder.Logging.ClearProviders();
    builder.WebHost.UseUrls("http://127.0.0.1:0");
    add?.Invoke(builder.Services);
    var app = builder.Build();
    use(app);
    await app.StartAsync();
    return app.Urls.Single();
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/probe.dll)
echo "$output"
expected=(
  "direct, events: 200, data: 1, data: 2, ended"
  "direct, socket: 1, 2, closed with 1000"
  "behind YARP, events: 200, data: 1, broken off"
  "behind YARP, events with comments: 200, data: 1, data: 2, ended"
  "behind YARP, socket: 1, dropped without a close frame"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
