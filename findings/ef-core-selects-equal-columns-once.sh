#!/usr/bin/env bash
# Guess: a query that selects three values has three columns, in the order in which they are selected.
# Truth: values whose SQL is equal are one column: `new { row.Name, Again = row.Name, row.Id }` has two. The columns behind it
#   move up. EF Core's own reader knows where each went.
# Why it matters: whoever takes the command from EF Core (`CreateDbCommand`, `ToQueryString`) and reads its columns by number
#   gets a neighbour's values, for those queries only in which two values happen to be equal, such as an order and a
#   selection that name the same field.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15, .NET 10.0 (SDK 10.0.401).
# Date: 2026-12-01
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
await context.Database.OpenConnectionAsync();
await context.Database.EnsureCreatedAsync();
context.Add(new Row { Id = 7, Name = "Sweden" });
await context.SaveChangesAsync();

await ShowAsync("three columns", context.Rows.Select(row => new { row.Name, Again = row.Name, row.Id }));
await ShowAsync("three calculated", context.Rows.Select(row => new { A = row.Id + 1, B = row.Id + 1, row.Name }));
await ShowAsync("an array of three", context.Rows.Select(row => new object[] { row.Name, row.Name, row.Id }));

async Task ShowAsync<T>(string title, IQueryable<T> query)
{
    using var command = query.CreateDbCommand();
    using var reader = await command.ExecuteReaderAsync();
    await reader.ReadAsync();
    Console.WriteLine($"{title}: {reader.FieldCount}, the second is {reader.GetValue(1)}");
}

class Context : DbContext
{
    public DbSet<Row> Rows => Set<Row>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}

class Row
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "three columns: 2, the second is 7"
  "three calculated: 2, the second is Sweden"
  "an array of three: 2, the second is 7"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: equal values are selected once"
