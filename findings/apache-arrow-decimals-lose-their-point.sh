#!/usr/bin/env bash
# Guess: a decimal that is read with Apache Arrow for JavaScript can be shown with String() and calculated with Number().
# Truth: both give the whole number without its scale: 1234.5 of DECIMAL(38, 10) is '12345000000000'. The scale stands in
#   the type only, and whoever reads a value has to apply it.
# Why it matters: a mean of 12.5 is drawn as 125 billion, without an error.
# Versions: apache-arrow 21.2.0; Node.js 20 or newer.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund apache-arrow@21.2.0
cat >look.cjs <<'JS'
const { Decimal, makeData, makeVector } = require("apache-arrow");
const whole = 12345000000000n;
const words = Uint32Array.from({ length: 4 }, (_, index) => Number((whole >> BigInt(32 * index)) & 0xffffffffn));
const value = makeVector(makeData({ type: new Decimal(10, 38, 128), length: 1, data: words })).get(0);
console.log(`as text: ${String(value)}\nas a number: ${Number(value)}`);
JS
output=$(node look.cjs)
echo "$output"
expected=(
  "as text: 12345000000000"
  "as a number: 12345000000000"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
