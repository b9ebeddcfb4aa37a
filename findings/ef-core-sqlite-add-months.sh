#!/usr/bin/env bash
# Guess: date.AddMonths(2) and date.AddYears(1) in a LINQ query are what .NET calculates.
# Truth: on SQLite EF Core writes date(x, '2 months'), which counts on into the next month where .NET stops at the
#   last day: 31 December 2012 plus two months is 3 March, not 28 February, and 29 February plus a year is 1 March.
# Why it matters: due dates and periods are other rows than in .NET or on PostgreSQL, on a few days of the year,
#   without an error.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15 with the SQLite it brings.
# Date: 2026-11-29
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.EntityFrameworkCore;

using var context = new Context();
context.Database.OpenConnection();
context.Database.EnsureCreated();
context.AddRange(new Row { Day = new DateOnly(2012, 12, 31) }, new Row { Day = new DateOnly(2012, 2, 29) });
context.SaveChanges();
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}, .NET {Environment.Version}");
Console.WriteLine(context.Rows.OrderBy(row => row.Day.AddMonths(2)).ToQueryString());
var months = context.Rows.Where(row => row.Day.AddMonths(2) == new DateOnly(2013, 3, 3)).Count();
var years = context.Rows.Where(row => row.Day.AddYears(1) == new DateOnly(2013, 3, 1)).Count();
Console.WriteLine($"SQLite: 31 December 2012 + 2 months = 3 March 2013: {months == 1}; 29 February 2012 + 1 year = 1 March 2013: {years == 1}");
Console.WriteLine($".NET: {new DateOnly(2012, 12, 31).AddMonths(2):d MMMM yyyy}; {new DateOnly(2012, 2, 29).AddYears(1):d MMMM yyyy}");

class Context : DbContext
{
    public DbSet<Row> Rows => Set<Row>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}

class Row
{
    public int Id { get; set; }
    public DateOnly Day { get; set; }
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "SQLite: 31 December 2012 + 2 months = 3 March 2013: True; 29 February 2012 + 1 year = 1 March 2013: True"
  ".NET: 28 February 2013; 28 February 2013"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
