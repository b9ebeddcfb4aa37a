#!/usr/bin/env bash
# Guess: a step of SQLite's online backup that copies no page does nothing; the target is locked with the first page, and
#   a backup shows the source as it was when it began.
# Truth: sqlite3_backup_step(backup, 0) copies no page and takes the write lock of the target, which is held until the
#   backup is finished: others read the target and cannot write it. What the source's own connection writes meanwhile
#   is in the copy. Finished after that alone, the target is as it was.
# Why it matters: whoever restores a copy over a database that is in use can look what is newest there, write a mark
#   into what is to take its place, and copy, and nobody commits to the target between.
# Versions: Microsoft.Data.Sqlite.Core 10.0.15, SQLitePCLRaw.bundle_e_sqlite3 2.1.13, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Data.Sqlite.Core" Version="10.0.15" />
    <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" Version="2.1.13" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

SQLitePCL.Batteries.Init();
using var source = Open("source.db", "source");
using var target = Open("target.db", "target");
using var other = new SqliteConnection("Data Source=target.db;Pooling=False;Default Timeout=1");
other.Open();
Console.WriteLine($"SQLite {sqlite3_libversion().utf8_to_string()}");

using (var abandoned = sqlite3_backup_init(target.Handle, "main", source.Handle, "main"))
{
    sqlite3_backup_step(abandoned, 0);
}

Console.WriteLine($"finished after no page: the target says {Run(other, "SELECT max(text) FROM notes")}");
using (var backup = sqlite3_backup_init(target.Handle, "main", source.Handle, "main"))
{
    Console.WriteLine($"before the step: others write {Try(other)}");
    Console.WriteLine($"a step of no page is {(sqlite3_backup_step(backup, 0) == SQLITE_OK ? "ok" : "refused")}");
    Console.WriteLine($"behind the step: others write {Try(other)}");
    Console.WriteLine($"behind the step: others read {Run(other, "SELECT max(text) FROM notes")}");
    Run(source, "UPDATE notes SET text = 'written meanwhile'");
    sqlite3_backup_step(backup, -1);
}

Console.WriteLine($"behind the backup: the target says {Run(other, "SELECT max(text) FROM notes")}");

static SqliteConnection Open(string file, string text)
{
    var connection = new SqliteConnection($"Data Source={file};Pooling=False");
    connection.Open();
    Run(connection, $"PRAGMA journal_mode=WAL; CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('{text}')");
    return connection;
}

static string Try(SqliteConnection connection)
{
    try
    {
        Run(connection, "UPDATE notes SET text = text");
        return "freely";
    }
    catch (SqliteException exception)
    {
        return $"not: error {exception.SqliteErrorCode}";
    }
}

static object? Run(SqliteConnection connection, string statement)
{
    using var command = connection.CreateCommand();
    command.CommandText = statement;
    return command.ExecuteScalar();
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "finished after no page: the target says target"
  "before the step: others write freely"
  "a step of no page is ok"
  "behind the step: others write not: error 5"
  "behind the step: others read target"
  "behind the backup: the target says written meanwhile"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a step of no page locks the target, and what the source writes behind it is copied"
