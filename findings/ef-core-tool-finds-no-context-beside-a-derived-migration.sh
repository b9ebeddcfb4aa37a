#!/usr/bin/env bash
# Guess: a migration that derives from another one, with '[DbContext]' and '[Migration]' of its own, is as good for dotnet-ef as for the
#   program, which lists and runs it.
# Truth: '[DbContext]' is inherited, so such a class has two. The program reads the nearest and goes on; dotnet-ef fails for all contexts
#   of the assembly, with 'Multiple custom attributes of the same type', and makes no migration any more.
# Why it matters: a test that gives a second context the tables of a first one by deriving its migrations works, and months later nobody
#   can add a migration to the first one; the message names neither class.
# Versions: Microsoft.EntityFrameworkCore.Sqlite and Design 10.0.15, dotnet-ef 10.0.15.
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
    <PackageReference Include="Microsoft.EntityFrameworkCore.Design" Version="10.0.15" PrivateAssets="all" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

using var one = new One();
using var other = new Other();
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}; the program finds {string.Join(", ", one.Database.GetMigrations())} and {string.Join(", ", other.Database.GetMigrations())}");

class One : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}

class Other : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
}

[DbContext(typeof(One))]
[Migration("20260101000000_First")]
class First : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Sql("SELECT 1");
}

#if DERIVED
[DbContext(typeof(Other))]
[Migration("20260101000001_Same")]
class Same : First;
#endif
CS
dotnet tool install dotnet-ef --version 10.0.15 --tool-path tools >/dev/null
list() { # constants
  dotnet build -v q -p:DefineConstants="$1" >/dev/null
  dotnet run --no-build
  tools/dotnet-ef migrations list --no-build --no-connect --context One 2>&1 | tee "$1.log" | grep -vE '^$|^   at|Build' | head -2 | cut -c1-120
}
told() { # constants
  grep -q '20260101000000_First' "$1.log" && echo "lists the migration" && return
  grep -q "Multiple custom attributes of the same type" "$1.log" && echo "fails, multiple attributes" || echo "something else"
}
echo "== one migration"
list PLAIN
echo "== and one that derives from it"
list DERIVED || true
output="one migration: dotnet-ef $(told PLAIN)
beside a derived one: dotnet-ef $(told DERIVED)
beside a derived one: $(dotnet run --no-build | sed 's/.*; //')"
echo "$output"
expected=(
  "one migration: dotnet-ef lists the migration"
  "beside a derived one: dotnet-ef fails, multiple attributes"
  "beside a derived one: the program finds 20260101000000_First and 20260101000001_Same"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
