#!/usr/bin/env bash
# Guess: triggers that keep an FTS5 index with external content up to date (after insert, delete and update) see every
#   change, INSERT OR REPLACE included, because it deletes the row that is in its way.
# Truth: REPLACE deletes without running delete triggers, unless recursive_triggers is on, and it is off. The words of the
#   row that was replaced stay in the index, and a search for them finds the new row. An upsert (ON CONFLICT DO UPDATE)
#   runs the update triggers. What is wrong says FTS5's own integrity-check, if it is given rank 1.
# Why it matters: imports are often written with REPLACE. Searches then find rows by what they said once; integrity_check
#   of SQLite finds nothing.
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
using Microsoft.Data.Sqlite;

foreach (var (name, pragma, write) in new[]
{
    ("replace", "", "INSERT OR REPLACE INTO notes VALUES (1, 'new')"),
    ("replace, recursive_triggers", "PRAGMA recursive_triggers=ON;", "INSERT OR REPLACE INTO notes VALUES (1, 'new')"),
    ("upsert", "", "INSERT INTO notes VALUES (1, 'new') ON CONFLICT DO UPDATE SET text = excluded.text"),
})
{
    using var connection = new SqliteConnection("Data Source=:memory:");
    connection.Open();
    Ask($"""
        {pragma}
        CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);
        CREATE VIRTUAL TABLE words USING fts5(text, content='notes', content_rowid='id');
        CREATE TRIGGER inserted AFTER INSERT ON notes BEGIN INSERT INTO words(rowid, text) VALUES (new.id, new.text); END;
        CREATE TRIGGER deleted AFTER DELETE ON notes BEGIN INSERT INTO words(words, rowid, text) VALUES ('delete', old.id, old.text); END;
        CREATE TRIGGER updated AFTER UPDATE ON notes BEGIN INSERT INTO words(words, rowid, text) VALUES ('delete', old.id, old.text); INSERT INTO words(rowid, text) VALUES (new.id, new.text); END;
        INSERT INTO notes VALUES (1, 'old');
        """);
    Ask(write);
    Console.WriteLine($"{name}: 'old' finds {Ask("SELECT count(*) FROM words WHERE words MATCH 'old'")} rows; integrity_check says {Ask("PRAGMA integrity_check")}; FTS5 says {Check()}");

    object Ask(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    string Check()
    {
        try
        {
            Ask("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)");
            return "ok";
        }
        catch (SqliteException exception)
        {
            return $"error {exception.SqliteExtendedErrorCode}";
        }
    }
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "replace: 'old' finds 1 rows; integrity_check says ok; FTS5 says error 267"
  "replace, recursive_triggers: 'old' finds 0 rows; integrity_check says ok; FTS5 says ok"
  "upsert: 'old' finds 0 rows; integrity_check says ok; FTS5 says ok"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a replaced row is still found by its old words"
