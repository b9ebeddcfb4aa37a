#!/usr/bin/env bash
# Guess: Apollo Client's cache adds to what it knows: one query reads the count of a list, a second one its years, and each
#   is answered from the cache afterwards.
# Truth: objects without an id, such as a connection or an aggregate, are replaced whole by the next answer that has them.
#   The second query takes the first one's part out of the cache, so each is sent anew as often as they take turns, and
#   readQuery of the first is null. 'merge: true' in typePolicies for each such type, the inner ones too, makes it as
#   guessed. In Node nothing is warned of.
# Why it matters: two parts of a page that ask different things of one list make twice the requests, and a page that reads
#   from the cache shows nothing although its query has just been answered.
# Versions: @apollo/client 4.3.8, graphql 16.15.0, rxjs 7.8.2; Node.js 20 or newer.
# Date: 2026-12-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund @apollo/client@4.3.8 graphql@16.15.0 rxjs@7.8.2
cat >meet.mjs <<'JS'
import { ApolloClient, ApolloLink, InMemoryCache, Observable, gql } from "@apollo/client";

const counts = gql("query Counts { countries { aggregate { count } } }");
const years = gql("query Years { countries { aggregate { years } } }");

// Two parts of one list are asked for in turns.
async function meet(name, cache) {
  let requests = 0;
  const link = new ApolloLink(({ operationName }) => new Observable((observer) => {
    requests++;
    const aggregate = { __typename: "CountryAggregate", ...(operationName === "Counts" ? { count: 54 } : { years: 3 }) };
    observer.next({ data: { countries: { __typename: "CountriesConnection", aggregate } } });
    observer.complete();
  }));
  const client = new ApolloClient({ cache, link });
  await client.query({ query: counts });
  await client.query({ query: years });
  const kept = client.readQuery({ query: counts }) !== null;
  await client.query({ query: counts });
  await client.query({ query: years });
  console.log(`${name}: ${requests} requests, the first part is ${kept ? "kept" : "forgotten"}`);
}

await meet("as it is", new InMemoryCache());
await meet("only the list merged", new InMemoryCache({ typePolicies: { CountriesConnection: { merge: true } } }));
await meet("both merged", new InMemoryCache({ typePolicies: { CountriesConnection: { merge: true }, CountryAggregate: { merge: true } } }));
process.exit(0);
JS
output=$(node meet.mjs)
echo "$output"
expected=(
  "as it is: 4 requests, the first part is forgotten"
  "only the list merged: 4 requests, the first part is forgotten"
  "both merged: 2 requests, the first part is kept"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
