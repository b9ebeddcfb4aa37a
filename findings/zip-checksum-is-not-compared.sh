#!/usr/bin/env bash
# Guess: reading an entry of a zip archive to its end compares the content with the checksum (CRC-32) that the
#   archive holds, as unzip, Python and Java do; a damaged package is an InvalidDataException.
# Truth: System.IO.Compression.ZipArchive of .NET 10 compares nothing. An entry with another byte is read without a
#   word, if it is stored, and if it is compressed and still inflates. ZipArchiveEntry.Crc32 holds the value;
#   comparing is the caller's.
# Why it matters: whoever loads assemblies or data out of an archive (a .nupkg, an .xlsx) runs or imports what was
#   damaged on its way. NuGet's client has signatures and hashes for this; code that opens a package by itself has
#   nothing.
# Versions: .NET SDK 10.0 (runtime 10.0.x), System.IO.Hashing 10.0.15.
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > checksum.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="System.IO.Hashing" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

Console.WriteLine($".NET {Environment.Version}, System.IO.Hashing {typeof(Crc32).Assembly.GetName().Version}");
var memory = new MemoryStream();
using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
using (var entry = archive.CreateEntry("letter.txt", CompressionLevel.NoCompression).Open())
{
    entry.Write("dear world"u8);
}

var bytes = memory.ToArray();
bytes[bytes.AsSpan().IndexOf("world"u8)] = (byte)'v';
using var damaged = new ZipArchive(new MemoryStream(bytes));
var letter = damaged.GetEntry("letter.txt")!;
var content = new MemoryStream();
using (var stream = letter.Open())
{
    stream.CopyTo(content);
}

Console.WriteLine($"read: {Encoding.ASCII.GetString(content.ToArray())}");
var read = Crc32.HashToUInt32(content.ToArray());
Console.WriteLine($"checksum kept {letter.Crc32:x8}, of what was read {read:x8}: {(read == letter.Crc32 ? "the same" : "another one")}");
CS
output=$(dotnet run 2>&1) || { echo "$output"; echo "CHANGED: reading fails, so checksums are compared now"; exit 1; }
echo "$output"
expected=(
  "read: dear vorld"
  "checksum kept b13d8ad8, of what was read 8c5da368: another one"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: the damaged entry was read without an error"
