using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Alliance.Graph.Data.Backups.Archives;

namespace Alliance.Graph.Data.Backups.PostgreSql;

/// <summary>
/// PostgreSQL's own programs for backups, <c>pg_dump</c> and <c>pg_restore</c>, as they are installed beside this
/// server.
/// </summary>
/// <param name="folder">Where they are; null to look on the PATH and where systems put them.</param>
internal sealed partial class PostgreSqlClient(string? folder)
{
    private static readonly string[] _usualFolders =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
    ];

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="server">Major version of the server, which must not be newer than the program.</param>
    /// <param name="connectionString">How to connect; the password travels in the environment, which others cannot
    /// read.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it says of a failure; null if it did not fail.</returns>
    /// <exception cref="BackupException">It is not installed, or too old.</exception>
    public async Task<string?> TryAsync(
        string name,
        int server,
        string connectionString,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(await FindAsync(name, server, cancellationToken), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (variable, value) in PostgreSqlClientSettings.Of(connectionString))
        {
            start.Environment[variable] = value;
        }

        var (code, _, errors) = await RunAsync(start, cancellationToken);
        return code == 0 ? null : errors;
    }

    private async Task<string> FindAsync(string name, int server, CancellationToken cancellationToken)
    {
        var found = new List<(string Path, int Version)>();
        foreach (
            var path in Folders()
                .Select(place => Path.Combine(place, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
                .Where(File.Exists)
                .Distinct()
        )
        {
            if (await VersionOfAsync(path, cancellationToken) is { } version)
            {
                found.Add((path, version));
            }
        }

        // The oldest that may, since newer ones write statements that an older server does not know.
        var fitting = found
            .Where(program => program.Version >= server)
            .OrderBy(program => program.Version)
            .Select(program => program.Path)
            .FirstOrDefault();
        return fitting
            ?? throw new BackupException(
                found.Count == 0
                    ? $"Nothing was done: '{name}' was not found {(folder is null ? "on the PATH, nor where it usually is" : $"in '{folder}'")}. It belongs to PostgreSQL's client programs, which write and read its backups. Install those of version {server} or newer (Debian: apt-get install postgresql-client), or name their folder with --programs."
                    : $"Nothing was done: '{found.MaxBy(program => program.Version).Path}' is of version {found.Max(program => program.Version)}, and the database server of version {server}; '{name}' refuses servers that are newer than itself. Install PostgreSQL's client programs of version {server} or newer, or name their folder with --programs."
            );
    }

    private IEnumerable<string> Folders() =>
        folder is not null
            ? [Path.GetFullPath(folder)]
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Concat(_usualFolders.SelectMany(Expand));

    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var at = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        var parent = string.Join('/', parts[..at]);
        return Directory.Exists(parent)
            ? Directory
                .EnumerateDirectories(parent, parts[at])
                .Select(place => Path.Combine(place, string.Join('/', parts[(at + 1)..])))
            : [];
    }

    private static async Task<int?> VersionOfAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var start = new ProcessStartInfo(path, ["--version"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            var (_, output, _) = await RunAsync(start, cancellationToken);
            return Version().Match(output) is { Success: true } found
                ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(
        ProcessStartInfo start,
        CancellationToken cancellationToken
    )
    {
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, (await errors).Trim().ReplaceLineEndings(" "));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version();
}
