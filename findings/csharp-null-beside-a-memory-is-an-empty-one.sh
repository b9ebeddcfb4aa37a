#!/usr/bin/env bash
# Guess: `ReadOnlyMemory<byte>? kept = has ? new ReadOnlyMemory<byte>(bytes) : null;` has no value if `has` is false.
# Truth: it has one, an empty memory. The conditional takes its type from its two sides, and null fits ReadOnlyMemory<byte>:
#   arrays are converted to it implicitly, and null is an array. Whoever reads the target type first is wrong. Written with
#   `default(ReadOnlyMemory<byte>?)` it is null; of a date, to which nothing is converted, null is null.
# Why it matters: no warning, and what asks `is { } bytes` goes on with nothing: a cache that keeps a compressed form only
#   once it is asked for gave empty answers with status 200.
# Versions: SDK 10.0.401 (C# 14), .NET 10.0.
# Date: 2026-12-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;

var has = args.Length > 0;
var bytes = new byte[] { 1 };
ReadOnlyMemory<byte>? memory = has ? new ReadOnlyMemory<byte>(bytes) : null;
ReadOnlyMemory<byte>? said = has ? new ReadOnlyMemory<byte>(bytes) : default(ReadOnlyMemory<byte>?);
ReadOnlyMemory<byte>? chosen = has switch { true => new ReadOnlyMemory<byte>(bytes), false => null };
DateOnly? day = has ? new DateOnly(2013, 12, 5) : null;
Console.WriteLine($"conditional: {Of(memory)}");
Console.WriteLine($"switch: {Of(chosen)}");
Console.WriteLine($"with default of the nullable type: {Of(said)}");
Console.WriteLine($"a date: {(day is null ? "null" : "a value")}");

static string Of(ReadOnlyMemory<byte>? value) => value is { } some ? $"a value of {some.Length} bytes" : "null";
CS
output=$(dotnet run)
echo "$output"
expected=(
  "conditional: a value of 0 bytes"
  "switch: a value of 0 bytes"
  "with default of the nullable type: null"
  "a date: null"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: null beside a ReadOnlyMemory is an empty one"
