#!/usr/bin/env bash
# Guess: a text that is handed to MatchSnapshot of Snapshooter is compared with the stored one character by character, so
#   that a snapshot of an answer tells of each change of its bytes.
# Truth: a text that is JSON is read as JSON on both sides. A decimal whose 18th digit differs is the same, and so are
#   a moment with other digits behind the second, a letter written as \u00e9, other white space and a comment. Order of
#   fields, 1 beside 1.0 and a field that stands twice are told. Of other texts the ends of lines do not count, nor that
#   of the last line.
# Why it matters: whoever keeps answers of an API as snapshots believes that digits, forms of moments and escapes are
#   watched, and they are not. In a text that is no JSON they are.
# Versions: Snapshooter.Xunit 1.3.1, xunit 2.9.3, .NET SDK 10.0.
# Date: 2026-12-01
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
    <PackageReference Include="Snapshooter.Xunit" Version="1.3.1" />
    <PackageReference Include="xunit" Version="2.9.3" />
    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
  </ItemGroup>
</Project>
XML
cat > Probe.cs <<'CS'
using Snapshooter.Xunit;
using Xunit;

public class Probe
{
    [Theory]
    [InlineData("digits", """{"a":0.1234567890123456789}""", """{"a":0.1234567890123456788}""")]
    [InlineData("a moment", """{"a":"2012-12-05T00:00:00Z"}""", """{"a":"2012-12-05T00:00:00.000Z"}""")]
    [InlineData("an escape", """{"a":"\u00e9"}""", """{"a":"é"}""")]
    [InlineData("white space", """{"a":1}""", """{ "a" :  1 }""")]
    [InlineData("a comment", """{"a":1}""", """{"a":1} // one""")]
    [InlineData("order", """{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("1 and 1.0", """{"a":1}""", """{"a":1.0}""")]
    [InlineData("a field twice", """{"a":1}""", """{"a":2,"a":1}""")]
    [InlineData("ends of lines", "a\nb\n", "a\r\nb")]
    [InlineData("digits of a text", "a 0.1234567890123456789", "a 0.1234567890123456788")]
    public void Compare(string name, string stored, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Environment.GetEnvironmentVariable("PROBE")!, "__snapshots__"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.snap"), stored);
        var seen = "same";
        try
        {
            text.MatchSnapshot(name);
        }
        catch (Exception)
        {
            seen = "told";
        }

        File.AppendAllText(Path.Combine(folder.Parent!.FullName, "seen.txt"), $"{name}: {seen}\n");
    }
}
CS
PROBE="$folder" dotnet test --nologo -v q >test.log 2>&1 || { tail -20 test.log; exit 2; }
output=$(cat seen.txt)
echo "$output"
expected=(
  "digits: same"
  "a moment: same"
  "an escape: same"
  "white space: same"
  "a comment: same"
  "order: told"
  "1 and 1.0: told"
  "a field twice: told"
  "ends of lines: same"
  "digits of a text: told"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
