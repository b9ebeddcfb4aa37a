#!/usr/bin/env bash
# Guess: a transaction of EF Core in which only reads are made keeps nobody from writing a SQLite database in WAL mode,
#   as BEGIN in sqlite3 does not, and a lower isolation level makes it lighter still.
# Truth: Database.BeginTransaction sends BEGIN IMMEDIATE, also where ReadCommitted is asked for, so a second connection
#   that writes waits, and fails with SQLITE_BUSY, until the reader ends. EF Core has no way to say it; a
#   deferred transaction of Microsoft.Data.Sqlite, handed over with UseTransaction, reads one state and blocks nobody.
# Why it matters: a report, a check or an export that reads for a minute in one state stops all writers for that minute.
# Versions: Microsoft.EntityFrameworkCore.Sqlite 10.0.15.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

const string Connection = "Data Source=probe.db;Default Timeout=1";
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version}, Microsoft.Data.Sqlite {typeof(SqliteConnection).Assembly.GetName().Version}, .NET {Environment.Version}");
using (var setup = new Rows())
{
    setup.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
    setup.Database.ExecuteSqlRaw("CREATE TABLE items (id INTEGER PRIMARY KEY)");
}

foreach (var (name, begin) in new (string, Action<Rows>)[]
{
    ("BeginTransaction()", rows => rows.Database.BeginTransaction()),
    ("BeginTransaction(ReadCommitted)", rows => rows.Database.BeginTransaction(IsolationLevel.ReadCommitted)),
    ("deferred, UseTransaction", rows =>
    {
        rows.Database.OpenConnection();
        rows.Database.UseTransaction(((SqliteConnection)rows.Database.GetDbConnection()).BeginTransaction(deferred: true));
    }),
})
{
    using var reader = new Rows();
    begin(reader);
    _ = Count(reader);
    var written = Write();
    var seen = $"{written}, reader sees {Count(reader)}";
    Console.WriteLine($"{name}: {seen}");
}

static int Count(Rows rows) => rows.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM items").Single();

static string Write()
{
    try
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO items DEFAULT VALUES";
        command.ExecuteNonQuery();
        return "written";
    }
    catch (SqliteException exception)
    {
        return $"error {exception.SqliteErrorCode}";
    }
}

internal sealed class Rows : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=probe.db;Default Timeout=1");
}
CS
output=$(dotnet run)
echo "$output"
expected=(
  "BeginTransaction(): error 5, reader sees 0"
  "BeginTransaction(ReadCommitted): error 5, reader sees 0"
  "deferred, UseTransaction: written, reader sees 0"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
