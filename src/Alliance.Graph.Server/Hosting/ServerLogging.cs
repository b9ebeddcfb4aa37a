namespace Alliance.Graph.Server.Hosting;

/// <summary>Where the log goes; what it holds is configured as usual, under <c>Logging</c>.</summary>
internal static class ServerLogging
{
    public static void Configure(ILoggingBuilder logging)
    {
        // stdout is for what a command prints.
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // Both report a failed start with its stack, and then throw it to us, who say it in words.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
    }
}
