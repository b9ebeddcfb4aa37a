using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>HTTP/2 as README.md says: over TLS it is agreed upon, without TLS the caller knows beforehand.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private const string Password = "for this test only";
    private const string Question =
        "{ countries(first: 54) { totalCount nodes { code name reports(first: 3) { nodes { title } } } } }";

    private readonly TemporaryFolder _folder = new();
    private int _connections;

    public async Task InitializeAsync()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        await File.WriteAllBytesAsync(_folder.At("server.pfx"), certificate.Export(X509ContentType.Pfx, Password));
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Many_requests_share_one_connection_and_have_the_answers_of_HTTP_1()
    {
        await using var server = await new ServerProgram(
            _folder.Path,
            ("Kestrel__Endpoints__Tls__Url", "https://127.0.0.1:0"),
            ("Kestrel__Endpoints__Tls__Certificate__Path", _folder.At("server.pfx")),
            ("Kestrel__Endpoints__Tls__Certificate__Password", Password),
            ("Kestrel__Endpoints__Plain__Url", "http://127.0.0.1:0"),
            ("Kestrel__Endpoints__Plain__Protocols", "Http2")
        ).ServeAsync();
        var tls = server.Addresses.Single(address => address.Scheme == "https");
        var plain = server.Addresses.Single(address => address.Scheme == "http");
        var right = Assert.Single(await AskAsync(tls, HttpVersion.Version11, times: 1));

        foreach (var address in new[] { tls, plain })
        {
            _connections = 0;

            Assert.All(
                await AskAsync(address, HttpVersion.Version20, times: 100),
                answer => Assert.Equal(right, answer)
            );

            Assert.Equal(1, _connections);
        }
    }

    private async Task<string[]> AskAsync(Uri address, Version version, int times)
    {
        using var client = new HttpClient(Handler())
        {
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = ServerProgram.Patience,
        };
        return await Task.WhenAll(
            Enumerable
                .Range(0, times)
                .Select(async _ =>
                {
                    using var response = await client.PostAsJsonAsync(address, new { query = Question });
                    Assert.Equal((HttpStatusCode.OK, version), (response.StatusCode, response.Version));
                    return await response.Content.ReadAsStringAsync();
                })
        );
    }

    private SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                Interlocked.Increment(ref _connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        return handler;
    }
}
