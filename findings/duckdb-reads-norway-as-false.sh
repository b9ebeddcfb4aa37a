#!/usr/bin/env bash
# Guess: read_csv of DuckDB takes a column of country codes for text; and if a reader guesses types, quotes keep a text
#   a text.
# Truth: a column in which each value is NO is BOOLEAN, and Norway is false, quoted or not. One other code in the column
#   makes all of it text. Quotes do not count for the type, and a quoted empty text is NULL, like nothing at all. The
#   column's type has to be given, and allow_quoted_nulls=false.
# Why it matters: a question about one country gives a table with one code in each row. The same script works for Sweden
#   and joins nothing for Norway, without an error; and who writes "" for 'known to be empty' reads NULL.
# Versions: DuckDB.NET.Data.Full 1.5.6.1 (DuckDB 1.5.6), .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="DuckDB.NET.Data.Full" Version="1.5.6.1" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using DuckDB.NET.Data;

using var connection = new DuckDBConnection("Data Source=:memory:");
connection.Open();
Console.WriteLine($"DuckDB {Ask("SELECT version()")}");
Read("Norway alone", "code,value\nNO,1\nNO,2\n");
Read("Norway alone, quoted", "\"code\",\"value\"\n\"NO\",1\n\"NO\",2\n");
Read("Norway and Sweden", "code,value\nNO,1\nSE,2\n");
Read("Norway alone, with its type", "code,value\nNO,1\nNO,2\n", ", types={'code': 'VARCHAR'}");
File.WriteAllText("empty.csv", "id,note\n1,\n2,\"\"\n3,x\n");
Console.WriteLine($"nulls of nothing and \"\": {Ask("SELECT count(*) FROM read_csv('empty.csv') WHERE note IS NULL")}");
Console.WriteLine($"nulls with allow_quoted_nulls=false: {Ask("SELECT count(*) FROM read_csv('empty.csv', allow_quoted_nulls=false) WHERE note IS NULL")}");

void Read(string name, string text, string options = "")
{
    File.WriteAllText("codes.csv", text);
    Console.WriteLine($"{name}: {Ask($"SELECT typeof(code) || ' ' || code FROM read_csv('codes.csv'{options}) LIMIT 1")}");
}

object Ask(string statement)
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
  "Norway alone: BOOLEAN false"
  "Norway alone, quoted: BOOLEAN false"
  "Norway and Sweden: VARCHAR NO"
  "Norway alone, with its type: VARCHAR NO"
  'nulls of nothing and "": 2'
  "nulls with allow_quoted_nulls=false: 1"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a column of NO alone is a column of false"
