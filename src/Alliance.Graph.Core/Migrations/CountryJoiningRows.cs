namespace Alliance.Graph.Core.Migrations;

/// <summary>
/// The statements that give the countries of a database that is there already what a new one gets with its starter
/// data. They stay as they
/// are, whatever becomes of the starter data.
/// </summary>
internal static class CountryJoiningRows
{
    /// <param name="emptyList">The empty list as the database writes it.</param>
    public static string Script(string emptyList)
    {
        using var reader = new StreamReader(
            typeof(CountryJoiningRows).Assembly.GetManifestResourceStream("country-joining.sql")!
        );
        return reader.ReadToEnd().Replace("{none}", emptyList, StringComparison.Ordinal);
    }
}
