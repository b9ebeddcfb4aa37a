#!/usr/bin/env bash
# Guess: a polygon as RFC 7946 wants it, its outer ring counterclockwise, is what d3-geo, and what is built on it
#   (Observable Plot, Vega-Lite), draws.
# Truth: d3-geo takes a polygon to be what lies clockwise within its ring, on a sphere, so such a country is the whole earth
#   without the country: its area is nearly all, a point within it is outside, and one far away is inside. A ring the
#   other way round is right. Nothing is refused or warned of.
# Why it matters: shapes from an authority that keeps to the RFC fill the whole map with one country's colour and hide all
#   others; the same file is right in tools that draw on a plane. TopoJSON of world-atlas is the way that d3 wants.
# Versions: d3-geo 3.1.2; Node.js 20 or newer.
# Date: 2026-12-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund d3-geo@3.1.2 world-atlas@2.0.2 topojson-client@3.1.0
cat >look.mjs <<'JS'
import { createRequire } from "node:module";
import { geoArea, geoContains } from "d3-geo";
import { feature } from "topojson-client";

const world = createRequire(import.meta.url)("world-atlas/countries-110m.json");
const look = (name, shape) => console.log(`${name}: ${(100 * geoArea(shape) / (4 * Math.PI)).toFixed(1)} % of the earth, has its middle ${geoContains(shape, [5, 5])}, has another continent ${geoContains(shape, [100, 50])}`);
const ring = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];
look("as RFC 7946 has it", { type: "Polygon", coordinates: [ring] });
look("the other way round", { type: "Polygon", coordinates: [ring.toReversed()] });
const countries = feature(world, world.objects.countries).features;
console.log(`world-atlas: ${countries.filter((country) => geoArea(country) > 2 * Math.PI).length} countries larger than half the earth`);
JS
output=$(node look.mjs)
echo "$output"
expected=(
  "as RFC 7946 has it: 99.8 % of the earth, has its middle false, has another continent true"
  "the other way round: 0.2 % of the earth, has its middle true, has another continent false"
  "world-atlas: 0 countries larger than half the earth"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
