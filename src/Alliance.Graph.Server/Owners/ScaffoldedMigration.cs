using Alliance.Graph.Sdk;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Owners;

/// <summary>Lets dotnet-ef write a migration for each of the two contexts of a module.</summary>
internal sealed class ScaffoldedMigration(GraphModule module, ModuleSource source)
{
    private const string Place = "Migrations";

    /// <returns>The files that were written, by their paths from the project.</returns>
    /// <exception cref="CommandFailure">The module has no contexts, or dotnet-ef is missing or refuses.</exception>
    public async Task<IReadOnlyList<string>> AddAsync(string name, CancellationToken cancellationToken)
    {
        var contexts =
            module.Manifest.Migrations
            ?? throw new CommandFailure(
                $"The manifest of '{module.Manifest.Id}' names no migrations. Write a context for each database and name both with 'ModuleMigrations.For<…>()'."
            );
        var before = Files();

        // The second one needs no build: what the first one wrote is no part of it.
        await AddAsync(name, contexts.Sqlite, "Sqlite", cancellationToken);
        await AddAsync(name, contexts.PostgreSql, "PostgreSql", cancellationToken, "--no-build");
        return [.. Files().Except(before)];
    }

    private async Task AddAsync(
        string name,
        Type context,
        string folder,
        CancellationToken cancellationToken,
        params string[] more
    )
    {
        var (exitCode, output) = await DotNet.RunAsync(
            [
                "ef",
                "migrations",
                "add",
                name,
                "--project",
                source.Path,
                "--context",
                context.FullName!,
                "--output-dir",
                Path.Combine(Place, folder),
                .. more,
            ],
            source.Folder,
            cancellationToken
        );
        if (exitCode != 0)
        {
            throw new CommandFailure(
                $"dotnet-ef added no migration for '{context.Name}': {output.Trim()}{Environment.NewLine}If it is not installed, run 'dotnet tool restore', or 'dotnet tool install dotnet-ef'."
            );
        }
    }

    private HashSet<string> Files() =>
        Directory.Exists(Path.Combine(source.Folder, Place))
            ?
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(source.Folder, Place), "*.cs", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(source.Folder, file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
}
