#!/usr/bin/env bash
# Guess: behind `dotnet tool restore`, which says that it succeeded and puts the tool into the packages' folder,
#   `dotnet tool run` finds the tool.
# Truth: where a tool of that version was restored once into a packages' folder that is gone since, it does not. A file
#   in the user's home (`.dotnet/toolResolverCache`) keeps the first path; installing and restoring leave an entry that
#   is there as it is, and running goes by it: 'Run "dotnet tool restore"', for ever.
# Why it matters: a pipeline that restores packages into a temporary folder each time (NUGET_PACKAGES) works once on a
#   machine, and never again. `dotnet tool install --tool-path` keeps no such entry.
# Versions: .NET SDK 10.0.401, dotnet-ef 10.0.15.
# Date: 2026-11-29
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_HOME="$work/home" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
dotnet --version

mkdir project && cd project
dotnet new tool-manifest >/dev/null
NUGET_PACKAGES="$work/first" dotnet tool install dotnet-ef --version 10.0.15 >/dev/null
runs() { if NUGET_PACKAGES="$1" dotnet tool run dotnet-ef -- --version >"$work/log" 2>&1; then echo "runs"; else head -1 "$work/log"; fi; }
output=$(
  echo "first folder: $(runs "$work/first")"
  rm -rf "$work/first"
  NUGET_PACKAGES="$work/second" dotnet tool restore | grep -o 'Restore was successful'
  echo "second folder has the tool: $([ -d "$work/second/dotnet-ef/10.0.15" ] && echo yes || echo no)"
  echo "second folder: $(runs "$work/second")"
  NUGET_PACKAGES="$work/second" dotnet tool install dotnet-ef --version 10.0.15 --tool-path "$work/tools" >/dev/null
  echo "tool path: $("$work/tools/dotnet-ef" --version >/dev/null && echo runs)"
)
echo "$output"
expected=(
  "first folder: runs"
  "Restore was successful"
  "second folder has the tool: yes"
  'second folder: Run "dotnet tool restore" to make the "dotnet-ef" command available.'
  "tool path: runs"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: a restored tool is looked for in the packages' folder of the first time alone"
