#!/usr/bin/env bash
# Guess: GraphQL.js 17 reads and prints as 16 did what both know: a document's tree has a list where nothing was written,
#   and a schema that is built and printed by either is the same text.
# Truth: 17 leaves the lists out: arguments, directives and variableDefinitions of '{ a }' are undefined, where 16 has [],
#   so whoever goes through them without asking fails at the first field that has none. And 17 prints a default value as
#   it was written, '{ }', 3 for a list and 1e3, where 16 prints the value that it is coerced to, with the defaults of
#   its fields. What is executed is the same.
# Why it matters: a tool that reads documents breaks with the next version of the package, and a schema that is kept as
#   a text for comparison changes although the server did not.
# Versions: graphql 16.15.0 and 17.1.0; Node.js 20 or newer.
# Date: 2026-12-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund sixteen@npm:graphql@16.15.0 seventeen@npm:graphql@17.1.0
cat >look.mjs <<'JS'
import * as sixteen from "sixteen";
import * as seventeen from "seventeen";

const text = 'input I { a: Int = 5 } type Query { f(i: I = {}, l: [Int] = 3, n: Float = 1e3): String }';
for (const [name, graphql] of Object.entries({ sixteen, seventeen })) {
  const operation = graphql.parse("{ a }").definitions[0];
  const field = operation.selectionSet.selections[0];
  console.log(`${name}, lists: ${[operation.variableDefinitions, operation.directives, field.arguments, field.directives].map((list) => list ? `${list.length} items` : "none").join(", ")}`);
  const schema = graphql.buildSchema(text);
  console.log(`${name}, printed: ${graphql.printSchema(schema).split("\n").find((line) => line.includes("f(")).trim()}`);
  const answer = await graphql.graphql({ schema, source: "{ f }", rootValue: { f: (given) => JSON.stringify(given) } });
  console.log(`${name}, executed: ${answer.data.f}`);
}
JS
output=$(node look.mjs)
echo "$output"
expected=(
  "sixteen, lists: 0 items, 0 items, 0 items, 0 items"
  "seventeen, lists: none, none, none, none"
  "sixteen, printed: f(i: I = {a: 5}, l: [Int] = [3], n: Float = 1000): String"
  "seventeen, printed: f(i: I = {  }, l: [Int] = 3, n: Float = 1e3): String"
  'sixteen, executed: {"i":{"a":5},"l":[3],"n":1000}'
  'seventeen, executed: {"i":{"a":5},"l":[3],"n":1000}'
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
