#!/usr/bin/env bash
# Guess: Date32Array.Builder of Apache.Arrow, which takes dates without a time, stores the date that is written in a
#   DateTimeOffset; and it treats DateTime and DateTimeOffset alike.
# Truth: Append(DateTimeOffset) stores the day in UTC: half past midnight of 5 December at +02:00 is 4 December. The same
#   local time as a DateTime stays 5 December, whatever its kind is, and so does the DateOnly.
# Why it matters: east of Greenwich each midnight is a day early in the file, and west of it late evenings are a day late;
#   the other columns of the row are right. Give it DateOnly.
# Versions: Apache.Arrow 23.0.0, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
  <ItemGroup><PackageReference Include="Apache.Arrow" Version="23.0.0" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Apache.Arrow;

var midnight = new DateTime(2012, 12, 5, 0, 30, 0);
Console.WriteLine($"zone: {TimeZoneInfo.Local.GetUtcOffset(midnight).TotalHours:+0;-0}");
Say("DateTimeOffset +02:00", new Date32Array.Builder().Append(new DateTimeOffset(midnight, TimeSpan.FromHours(2))));
Say("DateTimeOffset -05:00, late", new Date32Array.Builder().Append(new DateTimeOffset(2012, 12, 5, 20, 0, 0, TimeSpan.FromHours(-5))));
Say("DateTime unspecified", new Date32Array.Builder().Append(midnight));
Say("DateTime local", new Date32Array.Builder().Append(DateTime.SpecifyKind(midnight, DateTimeKind.Local)));
Say("DateOnly", new Date32Array.Builder().Append(new DateOnly(2012, 12, 5)));

static void Say(string name, Date32Array.Builder builder) => Console.WriteLine($"{name}: {builder.Build().GetDateOnly(0):yyyy-MM-dd}");
CS
dotnet build -v q --nologo >/dev/null
output=$(TZ=Europe/Berlin dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "zone: +1"
  "DateTimeOffset +02:00: 2012-12-04"
  "DateTimeOffset -05:00, late: 2012-12-06"
  "DateTime unspecified: 2012-12-05"
  "DateTime local: 2012-12-05"
  "DateOnly: 2012-12-05"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a DateTimeOffset gives its day in UTC"
