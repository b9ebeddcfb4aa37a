#!/usr/bin/env bash
# Guess: two properties of one entity that name the same column are refused when the model is built, also if one of them is within a
#   complex property.
# Truth: two properties of the entity itself are refused, but one of the entity and one of its complex property get one column between
#   them, without a word. Whoever saves two different values learns it from an exception; but where one of the two is null, both are
#   read as the other afterwards.
# Why it matters: a complex property whose columns are named by hand, such as an address that several entities have, takes over the
#   column of an entity that has a property of the same name, and a null becomes somebody else's value. Migrations show it only by a
#   column that is missing.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15.
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
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}");
using var context = new Letters();
context.Database.OpenConnection();
context.Database.EnsureCreated();
var columns = context.Model.GetRelationalModel().Tables.Single().Columns.Select(column => column.Name).Order().ToList();
Console.WriteLine($"columns: {string.Join(", ", columns)}");

var (own, within) = (Save("ours", null), Save(null, "theirs"));
Console.WriteLine($"saved (ours, null), read {own}");
Console.WriteLine($"saved (null, theirs), read {within}");
var isRefused = false;
try
{
    Save("ours", "theirs");
}
catch (InvalidOperationException)
{
    isRefused = true;
}

Console.WriteLine($"saved (ours, theirs): {(isRefused ? "refused" : "taken")}");
var isBuilt = true;
try
{
    using var twice = new Twice();
    _ = twice.Model;
}
catch (InvalidOperationException)
{
    isBuilt = false;
}

Console.WriteLine($"two properties of the entity itself: {(isBuilt ? "built" : "refused")}");
(string?, string?) Save(string? origin, string? senders)
{
    context.ChangeTracker.Clear();
    var letter = new Letter { Origin = origin, Sender = new Sender { Origin = senders } };
    context.Add(letter);
    context.SaveChanges();
    context.ChangeTracker.Clear();
    var read = context.Set<Letter>().Single(stored => stored.Id == letter.Id);
    return (read.Origin, read.Sender.Origin);
}

class Letters : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Letter>(letter =>
    {
        letter.Property(row => row.Origin).HasColumnName("origin");
        letter.ComplexProperty(row => row.Sender, sender => sender.Property(value => value.Origin).HasColumnName("origin"));
    });
}

class Twice : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Pair>(pair =>
    {
        pair.Property(row => row.One).HasColumnName("same");
        pair.Property(row => row.Other).HasColumnName("same");
    });
}

class Letter
{
    public int Id { get; set; }
    public string? Origin { get; set; }
    public required Sender Sender { get; set; }
}

class Sender
{
    public string? Origin { get; set; }
}

class Pair
{
    public int Id { get; set; }
    public string? One { get; set; }
    public string? Other { get; set; }
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "columns: Id, origin"
  "saved (ours, null), read (ours, ours)"
  "saved (null, theirs), read (theirs, theirs)"
  "saved (ours, theirs): refused"
  "two properties of the entity itself: refused"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
