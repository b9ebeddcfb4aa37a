#!/usr/bin/env bash
# Guess: Math.Round(x, 2) in a LINQ query is calculated by the database, whichever it is.
# Truth: EF Core translates it for double on SQLite only and for decimal on PostgreSQL only, and no form of it with
#   a number of digits on both. In the last projection of a query nobody notices: the column is read and .NET
#   rounds. In Where, OrderBy and GroupBy the query fails. Rounding without digits is translated for double on both,
#   to functions that disagree: SQLite's round(2.5) is 3, PostgreSQL's and .NET's are 2.
# Why it matters: code that was tried on one database, or only in a Select, fails at the first filter on the other.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15, Npgsql.EntityFrameworkCore.PostgreSQL 10.0.3.
# Date: 2026-11-29
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

(string Name, Expression<Func<Row, bool>> Condition)[] conditions =
[
    ("double, 2 digits", row => Math.Round(row.Weight, 2) > 1),
    ("double, 2 digits, away from zero", row => Math.Round(row.Weight, 2, MidpointRounding.AwayFromZero) > 1),
    ("decimal, 2 digits", row => Math.Round(row.Price, 2) > 1),
    ("decimal, 2 digits, away from zero", row => Math.Round(row.Price, 2, MidpointRounding.AwayFromZero) > 1),
];
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}, .NET {Environment.Version}");
foreach (var (name, condition) in conditions)
{
    var (sqlite, postgreSql) = (Translates(false, condition), Translates(true, condition));
    Console.WriteLine($"{name}: SQLite {(sqlite ? "yes" : "no")}, PostgreSQL {(postgreSql ? "yes" : "no")}");
}

using var context = new Context(false);
context.Database.OpenConnection();
context.Database.EnsureCreated();
context.Add(new Row { Weight = 2.5 });
context.SaveChanges();
var half = context.Rows.Where(row => Math.Round(row.Weight) == 3).Count();
Console.WriteLine($"SQLite rounds 2.5 to {(half == 1 ? 3 : 2)}, .NET to {Math.Round(2.5)}");
static bool Translates(bool postgreSql, Expression<Func<Row, bool>> condition)
{
    using var context = new Context(postgreSql);
    try
    {
        context.Rows.Where(condition).ToQueryString();
        return true;
    }
    catch (InvalidOperationException)
    {
        return false;
    }
}

class Context(bool postgreSql) : DbContext
{
    public DbSet<Row> Rows => Set<Row>();

    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        if (postgreSql) options.UseNpgsql("Host=localhost"); else options.UseSqlite("Data Source=:memory:");
    }
}

class Row
{
    public int Id { get; set; }
    public double Weight { get; set; }
    public decimal Price { get; set; }
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "double, 2 digits: SQLite yes, PostgreSQL no"
  "double, 2 digits, away from zero: SQLite no, PostgreSQL no"
  "decimal, 2 digits: SQLite no, PostgreSQL yes"
  "decimal, 2 digits, away from zero: SQLite no, PostgreSQL no"
  "SQLite rounds 2.5 to 3, .NET to 2"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
