#!/usr/bin/env bash
# Guess: in WAL mode a transaction that has read and wants to write waits for its turn if another one is writing, as long as
#   the default timeout of the connection says; and if it cannot, it is told at once.
# Truth: once another connection has committed since it read, its state is old and it can never write: SQLite says so at
#   once (SQLITE_BUSY_SNAPSHOT, 517), but Microsoft.Data.Sqlite takes it for a lock and tries again until the timeout, 30
#   seconds by default. Nothing but a new transaction helps. Begun with BEGIN IMMEDIATE, it waits in front and writes.
# Why it matters: read, decide, write in a deferred transaction hangs for half a minute under load, and then fails, where
#   trying again from the start would have taken a millisecond.
# Versions: Microsoft.Data.Sqlite 10.0.15 with the SQLite it brings, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Diagnostics;
using Microsoft.Data.Sqlite;

using var one = Open();
using var other = Open();
Run(one, "PRAGMA journal_mode=WAL; CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('first')");
Run(one, "BEGIN");
Run(one, "SELECT count(*) FROM notes");
Run(other, "INSERT INTO notes VALUES ('second')");
var watch = Stopwatch.StartNew();
try
{
    Run(one, "INSERT INTO notes VALUES ('third')");
    Console.WriteLine("written");
}
catch (SqliteException exception)
{
    Console.WriteLine($"error {exception.SqliteExtendedErrorCode}; nobody else was writing; waited for the whole timeout: {watch.Elapsed.TotalSeconds >= 2.9}");
}

Run(one, "ROLLBACK; BEGIN IMMEDIATE; INSERT INTO notes VALUES ('third'); COMMIT");
Console.WriteLine("written by a new transaction");

static SqliteConnection Open()
{
    var connection = new SqliteConnection("Data Source=notes.db;Pooling=False;Default Timeout=3");
    connection.Open();
    return connection;
}

static void Run(SqliteConnection connection, string statement)
{
    using var command = connection.CreateCommand();
    command.CommandText = statement;
    command.ExecuteScalar();
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "error 517; nobody else was writing; waited for the whole timeout: True"
  "written by a new transaction"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a state that is too old is waited for until the timeout"
