using System.Net.Sockets;
using Alliance.Graph.Server.Console;
using Microsoft.AspNetCore.Connections;

namespace Alliance.Graph.Server.Hosting;

/// <summary>Why the server cannot listen, in words for the operator.</summary>
internal static class ListenFaults
{
    private const string Remedy = "Choose another address, for example with --urls http://localhost:5001";

    public static async Task TranslateAsync(Func<Task> start)
    {
        try
        {
            await start();
        }
        catch (Exception exception) when (Describe(exception) is { } message)
        {
            throw new CommandFailure(message, exception);
        }
    }

    private static string? Describe(Exception exception) =>
        exception switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"The server cannot listen: {Sentence(exception)} Another program uses the port, maybe a second server. End it. Or: {Remedy}",
            IOException or SocketException => $"The server cannot listen: {Sentence(exception)} {Remedy}",
            FormatException or InvalidOperationException or ArgumentException =>
                $"The server cannot listen: {Sentence(exception)} Correct the address in --urls, ASPNETCORE_URLS or the settings. {Remedy}",
            _ => null,
        };

    private static string Sentence(Exception exception) =>
        exception.Message.EndsWith('.') ? exception.Message : exception.Message + ".";
}
