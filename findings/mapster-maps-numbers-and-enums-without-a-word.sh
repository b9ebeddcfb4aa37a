#!/usr/bin/env bash
# Guess: Mapster maps enums by their names, as it maps properties; a number that does not fit is an error, as it is for a
#   text that is no number; and what cannot be set is missed.
# Truth: enums are mapped by number, so that Green becomes what is third in the other one; the empty text and null become the
#   first value. A long of five billion becomes the int 705032704, and 2.7 becomes 2. A `required` property without a
#   source stays null, and a method GetName of the source fills Name.
# Why it matters: rows that come from outside are wrong without an exception. EnumMappingStrategy(EnumMappingStrategy.ByName),
#   RequireDestinationMemberSource and a mapping of one's own for numbers have to be asked for.
# Versions: Mapster 10.0.14, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Mapster" Version="10.0.14" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Mapster;

Console.WriteLine($"enum Green -> {new Enum1 { Value = One.Green }.Adapt<Enum2>().Value}");
Console.WriteLine($"empty text -> {new Text { Value = "" }.Adapt<Enum1>().Value}");
Console.WriteLine($"null -> {new Text().Adapt<Enum1>().Value}");
Console.WriteLine($"5000000000 -> {new Long { Value = 5_000_000_000 }.Adapt<Int>().Value}");
Console.WriteLine($"2.7 -> {(int)new Decimal { Value = 2.7m }.Adapt<Int>().Value}");
Console.WriteLine($"required -> {new Nothing().Adapt<Required>().Value ?? "null"}");
Console.WriteLine($"GetValue() -> {new Method().Adapt<Text>().Value}");
try { new Text { Value = "abc" }.Adapt<Int>(); Console.WriteLine("abc -> mapped"); }
catch (FormatException) { Console.WriteLine("abc -> FormatException"); }
var config = new TypeAdapterConfig();
config.Default.EnumMappingStrategy(EnumMappingStrategy.ByName);
Console.WriteLine($"enum Green by name -> {new Enum1 { Value = One.Green }.Adapt<Enum2>(config).Value}");

enum One { Red, Blue, Green }
enum Two { Green, Blue, Red }
class Enum1 { public One Value { get; set; } }
class Enum2 { public Two Value { get; set; } }
class Text { public string Value { get; set; } }
class Long { public long Value { get; set; } }
class Decimal { public decimal Value { get; set; } }
class Int { public int Value { get; set; } }
class Nothing { }
class Required { public required string Value { get; init; } }
class Method { public string GetValue() => "from the method"; }
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "enum Green -> Red"
  "empty text -> Red"
  "null -> Red"
  "5000000000 -> 705032704"
  "2.7 -> 2"
  "required -> null"
  "GetValue() -> from the method"
  "abc -> FormatException"
  "enum Green by name -> Green"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: enums go by number, numbers are cut, and nothing is said"
