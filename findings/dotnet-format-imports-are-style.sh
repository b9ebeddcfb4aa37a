#!/usr/bin/env bash
# Guess: IDE0055 ("Fix formatting") as an error of the build, or `dotnet format whitespace`, finds all that
#   `dotnet format` would change of the form of a file, the order of its using directives included.
# Truth: neither looks at the order of directives. `dotnet format` does, under the name IMPORTS, and of its parts it is
#   `style` that has it, although no rule of style is broken and no analyzer has that id.
# Why it matters: a pipeline that leaves out the slow full run, because the build already enforces style, lets unsorted
#   directives pass in silence, and the next full run changes files that nobody touched.
# Versions: .NET SDK 10.0.401.
# Date: 2026-11-29
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
</Project>
XML
cat > .editorconfig <<'CONFIG'
root = true
[*.cs]
dotnet_sort_system_directives_first = true
dotnet_diagnostic.IDE0055.severity = warning
CONFIG
cat > Thing.cs <<'CS'
using System.Text;
using System.Linq;
using System;

namespace Probe;

public static class Thing
{
    public static string Text(StringBuilder text) => string.Concat(text.ToString().AsSpan().ToArray().Reverse());
}
CS
dotnet --version
dotnet restore -v q --nologo
says() { local name=$1; shift; if "$@" >"$work/log" 2>&1; then echo "$name: nothing"; else grep -oE 'error [A-Z0-9]+' "$work/log" | sort -u | sed "s/^/$name: /"; fi; }
output=$(
  says "IDE0055 in the build" dotnet build --no-restore -v q --nologo
  says "dotnet format whitespace" dotnet format whitespace --verify-no-changes --no-restore
  says "dotnet format style" dotnet format style --verify-no-changes --no-restore
  says "dotnet format" dotnet format --verify-no-changes --no-restore
)
echo "$output"
expected=(
  "IDE0055 in the build: nothing"
  "dotnet format whitespace: nothing"
  "dotnet format style: error IMPORTS"
  "dotnet format: error IMPORTS"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: only the full run and its part for style look at the order of directives"
