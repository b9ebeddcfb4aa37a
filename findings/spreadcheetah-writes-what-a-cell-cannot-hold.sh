#!/usr/bin/env bash
# Guess: a library that writes workbooks and knows Excel's rules for names of sheets (it refuses 32 characters and the same
#   name twice) knows those for cells too.
# Truth: SpreadCheetah writes a text of 40,000 characters into a cell, which may hold 32,767; NaN as a number; a whole
#   number of 17 digits as 1.2345678901234567E+16, which is another one; and a text '_x0041_' as it is, which is the letter
#   A to Excel. It has no cell for DateOnly. Disposed without FinishAsync, it leaves a whole ZIP file without a
#   workbook in it, and no exception.
# Why it matters: Excel repairs or refuses such files, and a number of many digits is changed for good. Cut texts, write
#   long numbers and NaN as text, mask '_x', and finish before disposing.
# Versions: SpreadCheetah 1.28.0, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="SpreadCheetah" Version="1.28.0" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.IO.Compression;
using System.Text.RegularExpressions;
using SpreadCheetah;

var file = new MemoryStream();
await using (var book = await Spreadsheet.CreateNewAsync(file))
{
    await book.StartWorksheetAsync("sheet");
    await book.AddRowAsync(new[] { new Cell(new string('x', 40_000)), new Cell(double.NaN), new Cell(12345678901234567L), new Cell("_x0041_") });
    await book.FinishAsync();
}

using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
using var entry = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml").Open());
var cells = Regex.Matches(entry.ReadToEnd(), "<(?:t|v)>([^<]*)<").Select(match => match.Groups[1].Value).ToList();
Console.WriteLine($"characters: {cells[0].Length}");
Console.WriteLine($"not a number: {cells[1]}");
Console.WriteLine($"17 digits: {cells[2]} is {(decimal)double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture)}");
Console.WriteLine($"escaped: {cells[3]}");
Console.WriteLine($"cells of DateOnly: {typeof(Cell).GetConstructors().Count(constructor => constructor.GetParameters().FirstOrDefault()?.ParameterType == typeof(DateOnly))}");

var name = "accepted";
var unfinished = new MemoryStream();
await using (var book = await Spreadsheet.CreateNewAsync(unfinished))
{
    try { await book.StartWorksheetAsync(new string('n', 32)); }
    catch (ArgumentException) { name = "refused"; }
    await book.StartWorksheetAsync("sheet");
}

Console.WriteLine($"a name of 32 characters: {name}");
using var rest = new ZipArchive(new MemoryStream(unfinished.ToArray()));
Console.WriteLine($"unfinished: a ZIP file, with a workbook: {rest.GetEntry("xl/workbook.xml") is not null}");
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "characters: 40000"
  "not a number: NaN"
  "17 digits: 1.2345678901234567E+16 is 12345678901234600"
  "escaped: _x0041_"
  "cells of DateOnly: 0"
  "a name of 32 characters: refused"
  "unfinished: a ZIP file, with a workbook: False"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: cells hold what cells cannot hold"
