#!/usr/bin/env bash
# Guess: a CSV file by RFC 4180, which knows no comments and is separated by commas, comes out of DuckDB's read_csv with
#   as many rows and columns as were written.
# Truth: read_csv looks for the separator and for a sign of comments. A first row that begins with '#' is left out if
#   the column is numbers else; a table of one column with '; ' in every row becomes two columns, and its header is
#   lost with the names. Quotes around the cell prevent both.
# Why it matters: writers quote only cells with a comma, a quote or an end of line, as the RFC says. A list that was
#   joined by '; ', alone in its table, is then another table to the reader, and there is no error. Whoever writes
#   quotes such cells too; whoever reads gives delim, header and comment.
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
Read("a hash", "number,name\n#1,first\n2,second\n3,third\n");
Read("a hash, quoted", "number,name\n\"#1\",first\n2,second\n3,third\n");
Read("a hash, told", "number,name\n#1,first\n2,second\n3,third\n", ", delim=',', header=true, comment=''");
Read("lists", "countries\nSweden; Norway\nDenmark; Finland\n");
Read("lists, quoted", "countries\n\"Sweden; Norway\"\n\"Denmark; Finland\"\n");
Read("lists, told", "countries\nSweden; Norway\nDenmark; Finland\n", ", delim=',', header=true, comment=''");

void Read(string name, string text, string options = "")
{
    File.WriteAllText("table.csv", text);
    using var command = connection.CreateCommand();
    command.CommandText = $"FROM read_csv('table.csv'{options})";
    using var reader = command.ExecuteReader();
    var rows = 0;
    while (reader.Read())
    {
        rows++;
    }

    Console.WriteLine($"{name}: {rows} rows of {string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))}");
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "a hash: 2 rows of number, name"
  "a hash, quoted: 3 rows of number, name"
  "a hash, told: 3 rows of number, name"
  "lists: 1 rows of Sweden, Norway"
  "lists, quoted: 2 rows of countries"
  "lists, told: 2 rows of countries"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a row that begins with a hash is left out, and one column of lists becomes two"
