#!/usr/bin/env bash
# Guess: the parser of System.CommandLine refuses what it does not know: '--dry=no' is false or an error, an option that
#   lacks its value is reported, and an option with a typing error is unknown.
# Truth: with an argument of several values on the command nothing of this is an error. '--dry=no' turns the flag on, and
#   'no' is a value of the argument; '--output --force' writes to a file named '--force' and does not force; a
#   misspelt '--forse' is a value too; and '--limit 1,5' is 15, by the rules of the culture. An enum takes '7' and the
#   last of 'red,blue' or none that exists.
# Why it matters: a command that takes files and has a '--dry-run' or '--force' does the opposite of what was typed and
#   says nothing. Validators on the argument (a value that begins with '-') and on the option catch it.
# Versions: System.CommandLine 2.0.15, .NET SDK 10.0.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
  <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.CommandLine;

var files = new Argument<string[]>("files") { Arity = ArgumentArity.ZeroOrMore };
var dry = new Option<bool>("--dry");
var force = new Option<bool>("--force");
var output = new Option<string>("--output");
var limit = new Option<double>("--limit");
var colour = new Option<Colour>("--colour");
var command = new RootCommand { files, dry, force, output, limit, colour };
Ask("--dry=no", "a.csv");
Ask("--dry=false", "a.csv");
Ask("--output", "--force", "a.csv");
Ask("--forse", "a.csv");
Ask("--limit", "1,5");
Ask("--colour", "7");

void Ask(params string[] arguments)
{
    var parsed = command.Parse(arguments);
    Console.WriteLine($"{string.Join(' ', arguments)} -> {parsed.Errors.Count} errors, files={string.Join('|', parsed.GetValue(files) ?? [])} dry={parsed.GetValue(dry)} force={parsed.GetValue(force)} output={parsed.GetValue(output)} limit={parsed.GetValue(limit)} colour={parsed.GetValue(colour)}");
}

enum Colour { Red, Blue }
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
expected=(
  "--dry=no a.csv -> 0 errors, files=no|a.csv dry=True force=False output= limit=0 colour=Red"
  "--dry=false a.csv -> 0 errors, files=a.csv dry=False force=False output= limit=0 colour=Red"
  "--output --force a.csv -> 0 errors, files=a.csv dry=False force=False output=--force limit=0 colour=Red"
  "--forse a.csv -> 0 errors, files=--forse|a.csv dry=False force=False output= limit=0 colour=Red"
  "--limit 1,5 -> 0 errors, files= dry=False force=False output= limit=15 colour=Red"
  "--colour 7 -> 0 errors, files= dry=False force=False output= limit=0 colour=7"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: what is not known becomes the value of what stands next"
