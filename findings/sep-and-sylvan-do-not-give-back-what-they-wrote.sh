#!/usr/bin/env bash
# Guess: a CSV library quotes what needs quotes and takes them away when it reads, and keeps null and the empty text apart
#   if it knows both.
# Truth: Sep does neither unless it is told. Its writer writes 'x,y' and an end of line as they are, into a file with other
#   columns and rows, and its reader leaves quotes and doubled quotes in the text: Escape on the writer and Unescape on
#   the reader. Sylvan.Data.Csv quotes, but writes null and the empty text alike and reads both as no null; a row that is
#   too short is filled up and one that is too long is cut, where Sep throws.
# Why it matters: both are first choices for speed. Data that has no comma in the tests goes through, and what comes later
#   shifts columns without an error on the side that writes.
# Versions: Sep 0.17.1, Sylvan.Data.Csv 1.4.4, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Sep" Version="0.17.1" />
    <PackageReference Include="Sylvan.Data.Csv" Version="1.4.4" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Data;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;

const string Quoted = "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n";
Console.WriteLine($"Sep writes: {Write(false)}");
Console.WriteLine($"Sep writes with Escape: {Write(true)}");
Console.WriteLine($"Sep reads: {Read(false)}");
Console.WriteLine($"Sep reads with Unescape: {Read(true)}");
var table = new DataTable();
table.Columns.Add("a");
table.Columns.Add("b");
table.Rows.Add(null, "");
var text = new StringWriter();
using (var writer = CsvDataWriter.Create(text))
{
    writer.Write(table.CreateDataReader());
}

Console.WriteLine($"Sylvan writes null and the empty text: {text.ToString().ReplaceLineEndings("|")}");
using var reader = CsvDataReader.Create(new StringReader("a,b\n,\"\"\n1\n1,2,3\n"));
while (reader.Read())
{
    Console.WriteLine($"Sylvan reads {reader.RowFieldCount} of {reader.FieldCount}: nulls {reader.IsDBNull(0)} {reader.IsDBNull(1)}");
}

string Write(bool escape)
{
    using var writer = Sep.New(',').Writer(options => options with { Escape = escape }).ToText();
    using (var row = writer.NewRow())
    {
        row["a"].Set("x,y");
        row["b"].Set("say \"hi\"");
    }

    return writer.ToString().ReplaceLineEndings("|");
}

string Read(bool unescape)
{
    using var reader = Sep.New(',').Reader(options => options with { Unescape = unescape }).FromText(Quoted);
    foreach (var row in reader)
    {
        return $"{row[0]} and {row[1]}";
    }

    return "nothing";
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  'Sep writes: a,b|x,y,say "hi"|'
  'Sep writes with Escape: a,b|"x,y","say ""hi"""|'
  'Sep reads: "x,y" and "say ""hi"""'
  'Sep reads with Unescape: x,y and say "hi"'
  'Sylvan writes null and the empty text: a,b|,|'
  'Sylvan reads 2 of 2: nulls False False'
  'Sylvan reads 1 of 2: nulls False False'
  'Sylvan reads 3 of 2: nulls False False'
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: Sep quotes when it is told, and Sylvan knows no null"
