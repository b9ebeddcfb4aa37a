#!/usr/bin/env bash
# Guess: EF Core sends the list of 'keys.Contains(row.Key)' as one parameter, as it has since version 8, so that there is one statement for
#   lists of any length, and a cache of statements or a log that groups by text sees one.
# Truth: since version 10 each value is a parameter of its own where the database has no arrays. On SQLite there is a statement for each
#   length up to five, and beyond that one for each step of ten, later of more: the last value is repeated to fill it up. On PostgreSQL it is one
#   array as before. 'EF.Parameter(keys)' makes it one parameter on both.
# Why it matters: prepared statements, tests that compare statements for one row and for ten, and numbers by statement fall apart on one
#   of two databases only.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15, Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" />
    <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.3" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.EntityFrameworkCore;

const int Longest = 200;
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}, lists of 0 to {Longest} keys");
var plainSqlite = Texts(false, keys => context => context.Set<Row>().Where(row => keys.Contains(row.Key)));
var markedSqlite = Texts(false, keys => context => context.Set<Row>().Where(row => EF.Parameter(keys).Contains(row.Key)));
var plainPostgreSql = Texts(true, keys => context => context.Set<Row>().Where(row => keys.Contains(row.Key)));
Console.WriteLine($"SQLite, Contains: {plainSqlite.Count} statements, for {string.Join(", ", plainSqlite.Take(9))} ... keys");
Console.WriteLine($"SQLite, EF.Parameter: {markedSqlite.Count} statement");
Console.WriteLine($"PostgreSQL, Contains: {plainPostgreSql.Count} statement");

static List<string> Texts(bool postgreSql, Func<List<string>, Func<Rows, IQueryable<Row>>> query)
{
    var lengths = new Dictionary<string, List<int>>();
    for (var length = 0; length <= Longest; length++)
    {
        using var context = new Rows(postgreSql);
        var keys = Enumerable.Range(1, length).Select(number => $"k{number}").ToList();
        var lines = query(keys)(context).ToQueryString().Split('\n').Where(line => !line.StartsWith("--") && !line.StartsWith(".param"));
        var text = string.Join('\n', lines).Trim();
        lengths.TryAdd(text, []);
        lengths[text].Add(length);
    }

    return [.. lengths.Values.Select(same => same.Count == 1 ? $"{same[0]}" : $"{same[0]} to {same[^1]}")];
}

class Rows(bool postgreSql) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        if (postgreSql) options.UseNpgsql("Host=localhost"); else options.UseSqlite("Data Source=:memory:");
    }

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Row>().HasKey(row => row.Key);
}

class Row
{
    public required string Key { get; set; }
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "SQLite, Contains: 22 statements, for 0, 1, 2, 3, 4, 5, 6 to 10, 11 to 20, 21 to 30 ... keys"
  "SQLite, EF.Parameter: 1 statement"
  "PostgreSQL, Contains: 1 statement"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
