#!/usr/bin/env bash
# Guess: the shapes of world-atlas have the ISO number of each country as their id, so that a map is joined by it.
# Truth: five shapes have no id at all, Kosovo among them, which lists of ISO codes give the number 983; the id of
#   Australia, 036, stands twice, the second time at two reefs; and fourteen codes have no shape even at 1:50m, among
#   them Tuvalu, a member of the United Nations, and Gibraltar.
# Why it matters: an index by id in which the last one wins turns Australia into a dot of reefs, and Kosovo and Tuvalu
#   are never coloured, without an error.
# Versions: world-atlas 2.0.2 (Natural Earth 4.1), i18n-iso-countries 7.14.0; Node.js 20 or newer.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund world-atlas@2.0.2 i18n-iso-countries@7.14.0
cat >look.cjs <<'JS'
const shapes = require("world-atlas/countries-50m.json").objects.countries.geometries;
const codes = require("i18n-iso-countries/codes.json");
const nameless = shapes.filter(({ id }) => id === undefined).map(({ properties }) => properties.name).sort();
const australia = shapes.filter(({ id }) => id === "036").map(({ properties }) => properties.name);
const ids = new Set(shapes.map(({ id }) => id));
const absent = codes.filter(([, , number]) => !ids.has(number)).map(([code]) => code).sort();
console.log(`without an id: ${nameless.join(", ")}`);
console.log(`with the id of Australia: ${australia.join(", ")}`);
console.log(`codes without a shape: ${absent.length}, ${absent.filter((code) => ["GI", "TV", "XK"].includes(code)).join(", ")} among them`);
console.log(`Kosovo's number in the list of codes: ${codes.find(([code]) => code === "XK")[2]}`);
JS
output=$(node look.cjs)
echo "$output"
expected=(
  "without an id: Indian Ocean Ter., Kosovo, N. Cyprus, Siachen Glacier, Somaliland"
  "with the id of Australia: Australia, Ashmore and Cartier Is."
  "codes without a shape: 15, GI, TV, XK among them"
  "Kosovo's number in the list of codes: 983"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
