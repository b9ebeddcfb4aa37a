#!/usr/bin/env bash
# Guess: what Parquet.Net has written, Parquet.Net reads back; and if a round trip through one library works, the file is
#   right, or else the file is wrong.
# Truth: lists of nullable texts are written as they should be (DuckDB reads them so), and are read back with less: an empty
#   list comes as null, and nulls within a list are left out.
# Why it matters: a round trip in tests says that the writer is broken, and hours go into a writer that is right. Test
#   Parquet with another reader.
# Versions: Parquet.Net 6.1.0, DuckDB.NET.Data.Full 1.5.6.1, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Parquet.Net" Version="6.1.0" />
    <PackageReference Include="DuckDB.NET.Data.Full" Version="1.5.6.1" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Collections;
using DuckDB.NET.Data;
using Parquet.Serialization;

Row[] rows = [new() { Id = 1, Tags = ["a", null, "b"] }, new() { Id = 2, Tags = [] }, new() { Id = 3, Tags = null }];
await using (var file = File.Create("lists.parquet"))
{
    await ParquetSerializer.SerializeAsync(rows, file);
}

using var connection = new DuckDBConnection("Data Source=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "SELECT Id, Tags FROM 'lists.parquet' ORDER BY Id";
using (var reader = command.ExecuteReader())
{
    while (reader.Read())
    {
        Console.WriteLine($"DuckDB {reader.GetInt32(0)}: {Show(reader.IsDBNull(1) ? null : (IEnumerable)reader.GetValue(1))}");
    }
}

await using (var file = File.OpenRead("lists.parquet"))
{
    foreach (var row in (await ParquetSerializer.DeserializeAsync<Row>(file)).Data)
    {
        Console.WriteLine($"Parquet.Net {row.Id}: {Show(row.Tags)}");
    }
}

static string Show(IEnumerable list) => list is null ? "null" : $"[{string.Join(", ", list.Cast<object>().Select(item => item ?? "null"))}]";

class Row
{
    public int Id { get; set; }
    public List<string> Tags { get; set; }
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "DuckDB 1: [a, null, b]"
  "DuckDB 2: []"
  "DuckDB 3: null"
  "Parquet.Net 1: [a, b]"
  "Parquet.Net 2: null"
  "Parquet.Net 3: null"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: the file has more than Parquet.Net reads from it"
