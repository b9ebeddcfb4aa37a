namespace Alliance.Graph.Server.Configuration;

/// <summary>Where settings come from: the files beside the program, then environment variables.</summary>
internal static class ServerConfiguration
{
    /// <summary>Reads all sources.</summary>
    /// <param name="settings">Settings that win over all of them.</param>
    /// <exception cref="SettingsException">A file is not JSON.</exception>
    public static IConfiguration Load(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = CreateWebBuilder().Configuration;
        configuration.AddInMemoryCollection(settings);
        return configuration;
    }

    /// <summary>The web server's builder, with the same settings as every other command.</summary>
    /// <exception cref="SettingsException">A file is not JSON.</exception>
    public static WebApplicationBuilder CreateWebBuilder()
    {
        try
        {
            // The program's own folder, so that it does not matter from where it is started.
            return WebApplication.CreateBuilder(
                new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
            );
        }
        catch (InvalidDataException exception)
        {
            throw new SettingsException([
                $"{exception.Message} {exception.InnerException?.Message} Correct the file, or restore it from the release.",
            ]);
        }
    }
}
