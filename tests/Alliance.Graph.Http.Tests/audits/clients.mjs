// Usage: node clients.mjs URL. Asks the graph with the clients that front ends use, documents by their hash first. Exit code 0 only if
// every check passes.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql as apolloGql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange, gql as urqlGql } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

const [url, ...rest] = process.argv.slice(2);
if (!url || rest.length > 0 || !URL.canParse(url)) {
  console.error("Usage: node clients.mjs URL, for example http://127.0.0.1:5000/graphql");
  process.exit(2);
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

// A document that no server has seen yet.
const newDocument = () => `query Q${randomUUID().replaceAll("-", "")}($code: CountryCode!) { country(code: $code) { name } }`;

// What went over the wire.
function recorded(requests) {
  return async (address, options) => {
    const parameters = new URL(address, url).searchParams;
    const query = options.method === "GET" ? parameters.get("query") : JSON.parse(options.body).query;
    requests.push(`${options.method ?? "GET"} ${query ? "document" : "hash"}`);
    return fetch(address, options);
  };
}

function apollo(requests, options) {
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([new PersistedQueryLink({ sha256, ...options }), new HttpLink({ uri: url, fetch: recorded(requests) })]),
    defaultOptions: { query: { fetchPolicy: "no-cache" } },
  });
}

function urql(requests, options) {
  return new Client({ url, fetch: recorded(requests), exchanges: [persistedExchange(options), fetchExchange], requestPolicy: "network-only", preferGetMethod: false });
}

const checks = {
  "Apollo Client sends a document once, and its hash from then on": async () => {
    const requests = [];
    const client = apollo(requests, {});
    const query = apolloGql(newDocument());
    assert.equal((await client.query({ query, variables: { code: "SE" } })).data.country.name, "Sweden");
    assert.equal((await client.query({ query, variables: { code: "DE" } })).data.country.name, "Germany");
    assert.deepEqual(requests, ["POST hash", "POST document", "POST hash"]);
  },

  "Apollo Client sends hashes by GET": async () => {
    const requests = [];
    const client = apollo(requests, { useGETForHashedQueries: true });
    const query = apolloGql(newDocument());
    assert.equal((await client.query({ query, variables: { code: "SE" } })).data.country.name, "Sweden");
    assert.equal((await client.query({ query, variables: { code: "SE" } })).data.country.name, "Sweden");
    assert.deepEqual(requests, ["GET hash", "POST document", "GET hash"]);
  },

  "Apollo Client has the errors of fields beside data": async () => {
    const client = apollo([], {});
    const { data, error } = await client.query({ query: apolloGql(newDocument()), variables: { code: "ZZ" }, errorPolicy: "all" });
    assert.equal(data.country, null);
    assert.equal(error.errors[0].extensions.code, "NOT_FOUND");
    assert.deepEqual(error.errors[0].path, ["country"]);
  },

  "Apollo Client has the errors of a refused request": async () => {
    const client = apollo([], {});
    const fault = await client.query({ query: apolloGql(newDocument()), variables: { code: "sweden" } }).then(assert.fail, (error) => error);
    assert.equal(fault.errors[0].extensions.code, "VARIABLE_INVALID");
    assert.equal(fault.errors[0].path, undefined);
  },

  "urql sends a document once, and its hash from then on": async () => {
    const requests = [];
    const client = urql(requests, { preferGetForPersistedQueries: false });
    const query = urqlGql(newDocument());
    assert.equal((await client.query(query, { code: "SE" }).toPromise()).data?.country.name, "Sweden");
    assert.equal((await client.query(query, { code: "DE" }).toPromise()).data?.country.name, "Germany");
    assert.deepEqual(requests, ["POST hash", "POST document", "POST hash"]);
  },

  "urql sends hashes by GET": async () => {
    const requests = [];
    const client = urql(requests, { preferGetForPersistedQueries: true });
    const query = urqlGql(newDocument());
    assert.equal((await client.query(query, { code: "SE" }).toPromise()).data?.country.name, "Sweden");
    assert.equal((await client.query(query, { code: "DE" }).toPromise()).data?.country.name, "Germany");
    assert.equal(requests[0], "GET hash");
    assert.equal(requests.at(-1), "GET hash");
  },

  "urql has the errors of fields beside data, and of a refused request": async () => {
    const client = urql([], {});
    const missing = await client.query(urqlGql(newDocument()), { code: "ZZ" }).toPromise();
    assert.equal(missing.data.country, null);
    assert.equal(missing.error.graphQLErrors[0].extensions.code, "NOT_FOUND");
    const refused = await client.query(urqlGql(newDocument()), { code: "sweden" }).toPromise();
    assert.equal(refused.data, undefined);
    assert.equal(refused.error.graphQLErrors[0].extensions.code, "VARIABLE_INVALID");
  },
};

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    passed++;
  } catch (fault) {
    failed++;
    console.log(`${name}\n  ${fault.message}`);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
