using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads where releases are, and how many of them may be open.</summary>
internal sealed class ReleaseSettingsReader(SettingValues values)
{
    /// <param name="database">Beside which they are unless a setting says otherwise; where it is no file, in the
    /// standard folder.</param>
    public ReleaseSettings Read(DatabaseOptions database)
    {
        var standard = new ReleaseSettings("");
        return new ReleaseSettings(
            Path.GetFullPath(values.Text("Releases:Folder") ?? ReleaseFolder.Beside(database) ?? InStandardFolder())
        )
        {
            MaximumOpen = values.Number("Releases:MaximumOpen", standard.MaximumOpen, most: 100),
            CloseAfter = TimeSpan.FromMinutes(
                values.Number("Releases:CloseAfterMinutes", (int)standard.CloseAfter.TotalMinutes, most: 1440)
            ),
        };
    }

    private static string InStandardFolder() =>
        Path.Combine(
            Path.GetDirectoryName(StandardDatabase.PathIn(Environment.CurrentDirectory))!,
            ReleaseFolder.StandardName
        );
}
