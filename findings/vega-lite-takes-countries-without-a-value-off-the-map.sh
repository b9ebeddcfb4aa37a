#!/usr/bin/env bash
# Guess: in a map of Vega-Lite a country without a value keeps its shape, grey or empty; whoever asks for marks that are
#   invalid ('invalid: null' or '"show"') sees it as such, and a condition on the colour, the scale where there is a
#   number and else grey, makes it grey.
# Truth: by default such shapes are filtered out, those whose value is null and those that the lookup does not find alike,
#   and nothing is left where the country is. With 'invalid: null' they are there in the colour of zero, and so they are
#   with that condition, because a test for what is invalid is put ahead of its 'else'. Grey they are only if the condition
#   is for those without a value, and has the grey in it.
# Why it matters: a map of reports per country has holes in place of countries that did not report, or shows 'not known'
#   as 'none', which is a statement about a country that nobody made.
# Versions: vega 6.4.0, vega-lite 6.5.0; Node.js 20 or newer.
# Date: 2026-12-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund vega@6.4.0 vega-lite@6.5.0
cat >look.mjs <<'JS'
import * as vega from "vega";
import { compile } from "vega-lite";

const square = (west) => ({ type: "Polygon", coordinates: [[[west, 0], [west, 5], [west + 5, 5], [west + 5, 0], [west, 0]]] });
const shapes = ["SE", "DK", "NO", "FI"].map((id, place) => ({ type: "Feature", id, properties: {}, geometry: square(place * 10) }));
const reports = [{ code: "SE", count: 10 }, { code: "DK", count: 0 }, { code: "NO", count: null }];

// The colour of each shape that is drawn.
async function draw(mark, color) {
  const { spec } = compile({
    data: { values: shapes },
    transform: [{ lookup: "id", from: { data: { values: reports }, key: "code", fields: ["count"] } }],
    projection: { type: "equirectangular" },
    mark: { type: "geoshape", ...mark },
    encoding: { color },
  });
  const view = await new vega.View(vega.parse(spec), { renderer: "none" }).runAsync();
  const drawn = view.scenegraph().root.items[0].items.flatMap((group) => group.items).filter((item) => item?.datum?.geometry);
  return new Map(drawn.map(({ datum, fill }) => [datum.id, fill]));
}

const count = { field: "count", type: "quantitative" };
const told = (colours) => ["NO", "FI"].map((code) => `${code} ${!colours.has(code) ? "gone" : colours.get(code) === colours.get("DK") ? "as zero" : colours.get(code)}`).join(", ");
const plain = await draw({}, count);
console.log(`drawn: ${[...plain.keys()].join(", ")}`);
console.log(`default: ${told(plain)}`);
console.log(`invalid null: ${told(await draw({ invalid: null }, count))}`);
console.log(`invalid show: ${told(await draw({ invalid: "show" }, count))}`);
console.log(`numbers by the scale, else grey: ${told(await draw({ invalid: null }, { condition: { test: "isValid(datum.count)", ...count }, value: "grey" }))}`);
console.log(`what is no number grey, else by the scale: ${told(await draw({ invalid: null }, { condition: { test: "!isValid(datum.count)", value: "grey" }, ...count }))}`);
JS
output=$(node look.mjs)
echo "$output"
expected=(
  "drawn: SE, DK"
  "default: NO gone, FI gone"
  "invalid null: NO as zero, FI as zero"
  "invalid show: NO as zero, FI as zero"
  "numbers by the scale, else grey: NO as zero, FI as zero"
  "what is no number grey, else by the scale: NO grey, FI grey"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
