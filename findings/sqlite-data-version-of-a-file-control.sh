#!/usr/bin/env bash
# Guess: SQLITE_FCNTL_DATA_VERSION asks the file whether somebody else has committed, as PRAGMA data_version does; any
#   statement of the connection brings it up to date; and it counts, as the pragma does, what others commit.
# Truth: it tells what the connection's last read has met, and looks at nothing. A statement without a table ('SELECT 1')
#   opens no read and leaves it as it was; one that reads a table changes it. The connection's own commits change it too,
#   which those of the pragma do not. Asked behind a statement it is the version of exactly that statement's rows,
#   without a lock and without a call of the system.
# Why it matters: whoever wants to know which state an answer was read from needs no second question and no transaction;
#   whoever polls it to learn of commits waits for ever.
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
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

SQLitePCL.Batteries.Init();
using var writer = Open();
Run(writer, "PRAGMA journal_mode=WAL; CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('first')");
using var reader = Open();
Run(reader, "SELECT text FROM notes");
Console.WriteLine($"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}");

var seen = Version(reader);
Run(writer, "UPDATE notes SET text = 'second'");
Console.WriteLine($"behind a commit of somebody else: {Changed(Version(reader))}");
Run(reader, "SELECT 1");
Console.WriteLine($"behind a statement without a table: {Changed(Version(reader))}");
Run(reader, "SELECT text FROM notes");
Console.WriteLine($"behind a statement that reads: {Changed(Version(reader))}");

var (control, pragma) = (Version(reader), Run(reader, "PRAGMA data_version"));
Run(reader, "UPDATE notes SET text = 'third'");
Console.WriteLine($"behind a commit of its own: the file control {(Version(reader) == control ? "same" : "changed")}, the pragma {(Run(reader, "PRAGMA data_version")!.Equals(pragma) ? "same" : "changed")}");

string Changed(uint version) => version == seen ? "same" : "changed";

static SqliteConnection Open()
{
    var connection = new SqliteConnection("Data Source=notes.db;Pooling=False");
    connection.Open();
    return connection;
}

static object? Run(SqliteConnection connection, string statement)
{
    using var command = connection.CreateCommand();
    command.CommandText = statement;
    return command.ExecuteScalar();
}

static uint Version(SqliteConnection connection)
{
    var code = FileControl(connection.Handle!, IntPtr.Zero, 35, out var version);
    return code == 0 ? version : throw new InvalidOperationException($"error {code}");
}

[DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
static extern int FileControl(SQLitePCL.sqlite3 connection, IntPtr database, int operation, out uint value);
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "behind a commit of somebody else: same"
  "behind a statement without a table: same"
  "behind a statement that reads: changed"
  "behind a commit of its own: the file control changed, the pragma same"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: the file control tells what the last read of this connection has met"
