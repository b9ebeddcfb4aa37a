#!/usr/bin/env bash
# Guess: a client of automatic persisted queries knows a miss by the error's code, PERSISTED_QUERY_NOT_FOUND, so
#   that the message is free to say what happened and what to do.
# Truth: Apollo Client takes the code or the message; urql's persisted exchange looks at the message alone, and only
#   if it is 'PersistedQueryNotFound' from its first letter to its last. With a helpful message it hands the error
#   to the application and never sends the document, where Apollo sends it.
# Why it matters: a server that is tried with Apollo only, and explains itself in messages, does not work with urql
#   at all. Help belongs into 'extensions'.
# Versions: @urql/core 6.0.3, @urql/exchange-persisted 5.0.1, @apollo/client 4.3.8, graphql 16.15.0, rxjs 7.8.2;
#   Node.js 20 or newer.
# Date: 2026-11-29
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund @urql/core@6.0.3 @urql/exchange-persisted@5.0.1 @apollo/client@4.3.8 graphql@16.15.0 rxjs@7.8.2
cat >meet.mjs <<'JS'
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

const query = "query Q { name }";
const url = (server) => `http://127.0.0.1:${server.address().port}/`;

// Knows no document by its hash, and says so in the words that it is given.
async function serve(message, ask) {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const known = JSON.parse(body).query;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(known
      ? { data: { name: "found" } }
      : { errors: [{ message, extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] }));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    return await ask(url(server));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const apollo = (url) => new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([new PersistedQueryLink({ sha256: (text) => createHash("sha256").update(text).digest("hex") }), new HttpLink({ uri: url })]),
}).query({ query: gql(query) }).then((result) => result.data.name, (error) => `error: ${error.message}`);

const urql = (url) => new Client({ url, exchanges: [persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange], preferGetMethod: false })
  .query(query, {}).toPromise().then((result) => result.data?.name ?? `error: ${result.error.message}`);

const seen = {};
for (const message of ["PersistedQueryNotFound", "PersistedQueryNotFound: send the document once."]) {
  for (const [name, ask] of Object.entries({ apollo, urql })) {
    seen[`${name}, '${message}'`] = await serve(message, ask);
  }
}

console.log(seen);
for (const [name, got] of Object.entries(seen)) console.log(`${name}: ${got.startsWith("error: ") ? "an error" : got}`);
process.exit(0);
JS
node --version
node -p 'Object.entries(JSON.parse(require("fs").readFileSync("package.json")).dependencies).map(([name, version]) => `${name} ${version}`).join("\n")' 2>/dev/null || grep '"' package.json
output=$(node meet.mjs)
echo "$output"
expected=(
  "apollo, 'PersistedQueryNotFound': found"
  "urql, 'PersistedQueryNotFound': found"
  "apollo, 'PersistedQueryNotFound: send the document once.': found"
  "urql, 'PersistedQueryNotFound: send the document once.': an error"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
