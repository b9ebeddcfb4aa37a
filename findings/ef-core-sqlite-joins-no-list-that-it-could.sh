#!/usr/bin/env bash
# Guess: a list of texts in a row can be joined to its row (`SelectMany`) on SQLite, since EF Core keeps it as JSON and asks
#   it with json_each in conditions and counts.
# Truth: SQLite is said to lack APPLY, and the query is refused, with `DefaultIfEmpty` and `Distinct` too. PostgreSQL
#   translates it. SQLite itself can do it, because a table function may use columns of the tables ahead of it:
#   `FROM "Rows" AS r LEFT JOIN json_each(r."Tags")`.
# Why it matters: "rows for each audience, and those without one" cannot be asked by a query that both providers take; one
#   writes the join as SQL, or as an expression of one's own.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15, Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3, .NET 10.0 (SDK 10.0.401).
# Date: 2026-12-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" />
    <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.3" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.EntityFrameworkCore;

foreach (var isSqlite in new[] { true, false })
{
    using var context = new Context(isSqlite);
    Console.WriteLine($"{context.Database.ProviderName!.Split('.').Last()}: counts {Of(() => context.Rows.Select(row => row.Tags.Count(tag => tag == "a")).ToQueryString())}, "
        + $"joins {Of(() => context.Rows.SelectMany(row => row.Tags, (row, tag) => new { row.Id, tag }).ToQueryString())}, "
        + $"left joins {Of(() => context.Rows.SelectMany(row => row.Tags.DefaultIfEmpty(), (row, tag) => new { row.Id, tag }).ToQueryString())}, "
        + $"different items {Of(() => context.Rows.SelectMany(row => row.Tags.Distinct().DefaultIfEmpty(), (row, tag) => new { row.Id, tag }).ToQueryString())}");
}

using var database = new Context(isSqlite: true);
await database.Database.OpenConnectionAsync();
await database.Database.EnsureCreatedAsync();
database.AddRange(new Row { Id = 1, Tags = ["a", "b"] }, new Row { Id = 2, Tags = [] });
await database.SaveChangesAsync();
var rows = await database.Database.SqlQueryRaw<string>("""SELECT r."Id" || ' ' || COALESCE(t.value, '-') AS "Value" FROM "Rows" AS r LEFT JOIN json_each(r."Tags") AS t ORDER BY 1""").ToListAsync();
Console.WriteLine($"by hand: {string.Join(", ", rows)}");

static string Of(Func<string> translate)
{
    try
    {
        translate();
        return "as asked";
    }
    catch (InvalidOperationException refusal)
    {
        return refusal.Message.Contains("APPLY") ? "refused for want of APPLY" : "refused otherwise";
    }
}

class Context(bool isSqlite) : DbContext
{
    public DbSet<Row> Rows => Set<Row>();

    protected override void OnConfiguring(DbContextOptionsBuilder options)
        => _ = isSqlite ? options.UseSqlite("Data Source=:memory:") : options.UseNpgsql("Host=127.0.0.1");
}

class Row
{
    public int Id { get; set; }
    public List<string> Tags { get; set; } = [];
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "Sqlite: counts as asked, joins refused for want of APPLY, left joins refused for want of APPLY, different items refused for want of APPLY"
  "PostgreSQL: counts as asked, joins as asked, left joins as asked, different items as asked"
  "by hand: 1 a, 1 b, 2 -"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: EF Core refuses to join a list on SQLite that SQLite joins"
