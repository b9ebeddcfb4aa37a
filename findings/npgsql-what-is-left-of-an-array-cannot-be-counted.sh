#!/usr/bin/env bash
# Guess: of a list in a column `Count(item => item != "a")` is translated for PostgreSQL as well as `item == "a"`, `!(item == "a")`
#   or `item != null` are, as it is on SQLite.
# Truth: where items are asked to be unequal to a value, the provider writes `array_remove(list, value)`, and what counts or asks
#   what is left then fails: a NullReferenceException while it is translated in a selection, "could not be translated" in a
#   condition. `Where(item => item != "a")` alone is translated, and so is `!(item == "a")`, to `<>`.
# Why it matters: the operator and not the shape of the query decides, so a filter that is made for each operator works for all
#   but one. Write the negation of the equality.
# Versions: Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3 with EF Core 10.0.4 (its own) and 10.0.15, .NET 10.0 (SDK 10.0.401).
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
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

using var sqlite = new Context(isSqlite: true);
using var postgreSql = new Context(isSqlite: false);
Show("count of equal", row => row.Tags.Count(tag => tag == "a"));
Show("count of unequal", row => row.Tags.Count(tag => tag != "a"));
Show("count of not equal", row => row.Tags.Count(tag => !(tag == "a")));
Show("count of unequal numbers", row => row.Numbers.Count(number => number != 1));
Show("list of unequal", row => row.Tags.Where(tag => tag != "a").ToList());
Console.WriteLine($"condition on any unequal: {Of(() => postgreSql.Rows.Where(row => row.Tags.Any(tag => tag != "a")).ToQueryString())} on PostgreSQL");

void Show<T>(string title, Expression<Func<Row, T>> value)
    => Console.WriteLine($"{title}: {Of(() => postgreSql.Rows.Select(value).ToQueryString())} on PostgreSQL, {(title[0] == 'c' ? Of(() => sqlite.Rows.Select(value).ToQueryString()) : "not asked")} on SQLite");

static string Of(Func<string> translate)
{
    try
    {
        return translate().Contains("array_remove") ? "array_remove" : "translated";
    }
    catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException)
    {
        return exception.GetType().Name;
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
    public List<int> Numbers { get; set; } = [];
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "count of equal: translated on PostgreSQL, translated on SQLite"
  "count of unequal: NullReferenceException on PostgreSQL, translated on SQLite"
  "count of not equal: translated on PostgreSQL, translated on SQLite"
  "count of unequal numbers: NullReferenceException on PostgreSQL, translated on SQLite"
  "list of unequal: array_remove on PostgreSQL, not asked on SQLite"
  "condition on any unequal: InvalidOperationException on PostgreSQL"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: what is left of an array is not counted"
