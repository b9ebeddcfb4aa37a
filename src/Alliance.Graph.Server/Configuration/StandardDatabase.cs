namespace Alliance.Graph.Server.Configuration;

/// <summary>
/// Which SQLite file it is if no setting says so: <c>data/alliance.db</c> in the folder where the command is run. Up to
/// version 0.1
/// it was <c>alliance.db</c> there, which may hold what somebody has edited, so such a file is used and never passed
/// over.
/// </summary>
/// <param name="Path">The file; its folder may be missing.</param>
/// <param name="Notice">What the operator should know of it.</param>
/// <param name="Problem">Why it cannot be said which file is meant.</param>
internal sealed record StandardDatabase(string Path, string? Notice = null, string? Problem = null)
{
    private const string Folder = "data";
    private const string FileName = "alliance.db";

    /// <summary>Where it is made.</summary>
    /// <param name="workingFolder">Full path of the folder in which the command is run.</param>
    public static string PathIn(string workingFolder) => System.IO.Path.Combine(workingFolder, Folder, FileName);

    /// <summary>Which one it is.</summary>
    /// <param name="workingFolder">Full path of the folder in which the command is run.</param>
    public static StandardDatabase In(string workingFolder)
    {
        var standard = PathIn(workingFolder);
        var earlier = System.IO.Path.Combine(workingFolder, FileName);
        return (File.Exists(earlier), File.Exists(standard)) switch
        {
            (false, _) => new StandardDatabase(standard),
            (true, false) => new StandardDatabase(
                earlier,
                Notice: $"'{earlier}' is used, where versions up to 0.1 made the database. New ones are made at '{standard}': to move this one, stop all servers and move the file there, with '{FileName}-wal' if there is one; or name it in 'ConnectionStrings:Alliance', and this line is gone."
            ),
            (true, true) => new StandardDatabase(
                standard,
                Problem: $"'ConnectionStrings:Alliance' is not set, and there are two databases: '{earlier}', where versions up to 0.1 made it, and '{standard}'. Nobody but you can tell which holds what you have edited. Name one in the setting, such as 'Data Source={earlier}', or move the other away."
            ),
        };
    }
}
