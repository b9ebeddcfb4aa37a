#!/usr/bin/env bash
# Guess: urql's subscriptionExchange with 'enableAllOperations' sends queries, mutations and subscriptions over one
#   client of graphql-ws, as that client does by itself.
# Truth: behind a query, the first mutation that completes ends a subscription that runs beside it: the client closes
#   the socket (1000), the last result is given once more, and nothing follows. Without a query ahead, or with queries
#   and mutations by HTTP (fetchExchange), all results come.
# Why it matters: it looks as if the server had lost what it should have sent, and had sent something twice.
# Versions: @urql/core 6.0.3, graphql-ws 6.4.2 as client and as server, ws 8.23.0, graphql 16.15.0; Node.js 20 or
#   newer.
# Date: 2026-11-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund @urql/core@6.0.3 graphql-ws@6.4.2 ws@8.23.0 graphql@16.15.0
cat >meet.mjs <<'JS'
import { Client, subscriptionExchange } from "@urql/core";
import { buildSchema } from "graphql";
import { createClient } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import WebSocket, { WebSocketServer } from "ws";

const schema = buildSchema("type Query { a: Int } type Mutation { m(x: Int): Int } type Subscription { s: Int }");
const rest = () => new Promise((done) => setTimeout(done, 500));

// What a subscriber gets while three mutations send it 1, 2 and 3.
async function meet(asksFirst) {
  const waiting = [];
  let wake = () => {};
  async function* s() {
    while (true) {
      while (waiting.length) yield { s: waiting.shift() };
      await new Promise((woken) => (wake = woken));
    }
  }

  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  useServer({ schema, roots: { query: { a: 1 }, mutation: { m: ({ x }) => (waiting.push(x), wake(), x) }, subscription: { s } } }, server);
  await new Promise((listening) => server.once("listening", listening));
  const socket = createClient({ url: `ws://127.0.0.1:${server.address().port}`, webSocketImpl: WebSocket });
  const client = new Client({
    url: "http://127.0.0.1/",
    preferGetMethod: false,
    requestPolicy: "network-only",
    exchanges: [subscriptionExchange({
      enableAllOperations: true,
      forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: request.query, variables: request.variables }, sink) }) }),
    })],
  });
  if (asksFirst) await client.query("{ a }", {}).toPromise();
  const got = [];
  client.subscription("subscription { s }", {}).subscribe((result) => got.push(result.data.s));
  await rest();
  for (const x of [1, 2, 3]) {
    await client.mutation("mutation($x: Int) { m(x: $x) }", { x }).toPromise();
    await rest();
  }

  return got;
}

const seen = { "without a query ahead": await meet(false), "behind a query": await meet(true) };
console.log(seen);
for (const [name, got] of Object.entries(seen)) console.log(`${name}: ${String(got) === "1,2,3" ? "all results" : "not all results"}`);
process.exit(0);
JS
node --version
node -p 'Object.entries(JSON.parse(require("fs").readFileSync("package.json")).dependencies).map(([name, version]) => `${name} ${version}`).join("\n")' 2>/dev/null || grep '"' package.json
output=$(node meet.mjs)
echo "$output"
expected=(
  "without a query ahead: all results"
  "behind a query: not all results"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
