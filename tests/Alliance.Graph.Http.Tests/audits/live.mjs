// Usage: node live.mjs URL KEY. Queries, changes and subscribes with the clients that front ends use, over WebSockets and as events. KEY is
// one of the secretariat. Exit code 0 only if every check passes.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql as apolloGql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { getMainDefinition } from "@apollo/client/utilities";
import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import WebSocket from "ws";

const [url, key, ...rest] = process.argv.slice(2);
if (!key || rest.length > 0 || !URL.canParse(url)) {
  console.error("Usage: node live.mjs URL KEY, for example http://127.0.0.1:5000/graphql secret");
  process.exit(2);
}

const socketUrl = url.replace(/^http/, "ws");
const headers = { "X-Api-Key": key };
const query = "query Sweden { country(code: \"SE\") { name } }";
const newest = "{ auditEvents(first: 1) { nodes { number } } revision { number } }";
const roundChanged = "subscription Rounds($round: String, $after: Long) { roundChanged(round: $round, after: $after) { number kind round { title version } } }";
const revisions = "subscription Revisions($after: Long) { revisions(after: $after) { number cause } }";
const open = "mutation Open($round: ReportingRoundInput!) { openRound(input: { round: $round }) { reportingRound { key version } errors { ... on Error { message code } } } }";
const change = "mutation Change($round: ReportingRoundInput!, $version: Int!) { changeRound(input: { round: $round, expectedVersion: $version }) { reportingRound { version } errors { ... on Error { message code } } } }";

const newRound = (title) => ({
  key: `r-${randomUUID().slice(0, 8)}`, title, kind: "PROGRESS", opensOn: "2098-01-01", closesOn: "2099-12-31", timeZone: "Europe/Brussels", countries: ["SE"], targets: ["AWARENESS"], questions: [],
});

const sockets = (params = headers, more = {}) => createWsClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: params, lazy: true, retryAttempts: 0, ...more });

// Where the events are now, so that nothing depends on when a subscription has begun.
async function position() {
  const response = await fetch(url, { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify({ query: newest }) });
  const { data } = await response.json();
  return { event: data.auditEvents.nodes[0]?.number ?? 0, revision: data.revision.number };
}

async function only(results) {
  const all = [];
  for await (const result of results) {
    all.push(result);
  }

  assert.equal(all.length, 1);
  assert.equal(all[0].errors, undefined);
  return all[0].data;
}

async function take(results, count) {
  const taken = [];
  for await (const result of results) {
    assert.equal(result.errors, undefined);
    taken.push(result.data);
    if (taken.length === count) {
      break;
    }
  }

  return taken;
}

// The next results of something that calls back.
function collected(count, begin) {
  return new Promise((resolve, reject) => {
    const taken = [];
    const end = begin((result) => {
      taken.push(result);
      if (taken.length === count) {
        resolve(taken);
        queueMicrotask(() => end.unsubscribe());
      }
    }, reject);
  });
}

// Opens a round, changes it, and looks what a subscriber was told.
async function follow({ ask, mutate, subscribe }) {
  assert.equal((await ask(query)).country.name, "Sweden");
  const { event } = await position();
  const round = newRound("First");
  const told = subscribe(roundChanged, { round: round.key, after: event }, 2);
  const opened = await mutate(open, { round });
  assert.equal(opened.openRound.errors, null);
  const changed = await mutate(change, { round: { ...round, title: "Second" }, version: 1 });
  assert.equal(changed.changeRound.reportingRound.version, 2);
  assert.deepEqual((await told).map((data) => data.roundChanged.kind), ["ROUND_OPENED", "ROUND_CHANGED"]);
}

const checks = {
  "graphql-ws queries, changes and subscribes": async () => {
    const client = sockets();
    const ask = (text, variables) => only(client.iterate({ query: text, variables }));
    await follow({ ask, mutate: ask, subscribe: (text, variables, count) => take(client.iterate({ query: text, variables }), count) });
    await client.dispose();
  },

  "graphql-ws has the errors of a refused operation": async () => {
    const client = sockets();
    const fault = await only(client.iterate({ query: "subscription { nothing }" })).then(assert.fail, (error) => error);
    assert.equal(fault[0].extensions.code, "VALIDATION_FAILED");
    await client.dispose();
  },

  "graphql-ws is told that a key is wrong": async () => {
    const client = sockets({ "X-Api-Key": "wrong" });
    const fault = await only(client.iterate({ query })).then(assert.fail, (error) => error);
    assert.equal(fault.code, 4403);
    await client.dispose();
  },

  "graphql-ws shows nobody what is not theirs": async () => {
    const known = sockets();
    const anybody = sockets({});
    const { event, revision } = await position();
    const rounds = [];
    const stop = anybody.subscribe({ query: roundChanged, variables: { after: event } }, { next: (result) => rounds.push(result), error: () => {}, complete: () => {} });
    const told = take(anybody.iterate({ query: revisions, variables: { after: revision } }), 1);
    await only(known.iterate({ query: open, variables: { round: newRound("Theirs") } }));
    assert.equal((await told)[0].revisions.cause, "REPORTING");
    assert.deepEqual(rounds, []);
    stop();
    await Promise.all([known.dispose(), anybody.dispose()]);
  },

  "graphql-ws connects again and goes on behind what it has seen": async () => {
    let socket;
    const client = sockets(headers, { retryAttempts: 5, retryWait: async () => {}, shouldRetry: () => true, on: { opened: (opened) => (socket = opened) } });
    const writer = sockets();
    const { event } = await position();
    const round = newRound("0");
    const variables = { round: round.key, after: event };
    const numbers = [];
    let reached;
    const all = new Promise((resolve) => (reached = resolve));
    const stop = client.subscribe(
      { query: roundChanged, variables },
      {
        next: ({ data }) => {
          numbers.push(data.roundChanged.number);
          variables.after = data.roundChanged.number;
          if (numbers.length % 3 === 0) {
            socket.close(4499, "lost");
          }

          if (numbers.length === 10) {
            reached();
          }
        },
        error: (fault) => reached(fault),
        complete: () => {},
      },
    );
    await only(writer.iterate({ query: open, variables: { round } }));
    for (let version = 1; version < 10; version++) {
      await only(writer.iterate({ query: change, variables: { round: { ...round, title: `${version}` }, version } }));
    }

    assert.equal(await all, undefined);
    assert.deepEqual(numbers, Array.from({ length: 10 }, (_, index) => event + 1 + index));
    stop();
    await Promise.all([client.dispose(), writer.dispose()]);
  },

  "graphql-sse queries, changes and subscribes": async () => {
    const client = createSseClient({ url, headers, retryAttempts: 0 });
    const ask = (text, variables) => only(client.iterate({ query: text, variables }));
    await follow({ ask, mutate: ask, subscribe: (text, variables, count) => take(client.iterate({ query: text, variables }), count) });
    client.dispose();
  },

  "graphql-sse has the errors of a refused operation": async () => {
    const client = createSseClient({ url, headers, retryAttempts: 0 });
    const results = [];
    for await (const result of client.iterate({ query: "subscription { nothing }" })) {
      results.push(result);
    }

    assert.equal(results[0].errors[0].extensions.code, "VALIDATION_FAILED");
    client.dispose();
  },

  "graphql-sse is told that a key is wrong": async () => {
    const client = createSseClient({ url, headers: { "X-Api-Key": "wrong" }, retryAttempts: 0 });
    const fault = await only(client.iterate({ query })).then(assert.fail, (error) => error);
    assert.equal(fault.response.status, 401);
    client.dispose();
  },

  "Apollo Client queries and changes by HTTP and subscribes by graphql-ws": async () => {
    const socket = sockets();
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.split(
        ({ query: document }) => getMainDefinition(document).operation === "subscription",
        new GraphQLWsLink(socket),
        new HttpLink({ uri: url, headers }),
      ),
    });
    await followApollo(client);
    client.stop();
    await socket.dispose();
  },

  "Apollo Client does all of it by graphql-ws": async () => {
    const socket = sockets();
    const client = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(socket) });
    await followApollo(client);
    client.stop();
    await socket.dispose();
  },

  "urql does all of it by events": async () => {
    await followUrql(new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true, fetchOptions: { headers }, requestPolicy: "network-only", preferGetMethod: false }));
  },

  "urql queries and changes by HTTP and subscribes by graphql-ws": async () => {
    const socket = sockets();
    const exchange = subscriptionExchange({
      forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: request.query ?? "", variables: request.variables }, sink) }) }),
    });
    await followUrql(new Client({ url, exchanges: [fetchExchange, exchange], fetchOptions: { headers }, requestPolicy: "network-only", preferGetMethod: false }));
    await socket.dispose();
  },

  "A subscription that is sent for one answer is refused with a code": async () => {
    const response = await fetch(url, { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify({ query: revisions }) });
    assert.equal((await response.json()).errors[0].extensions.code, "SUBSCRIPTION_TRANSPORT");
  },
};

const followApollo = (client) => follow({
  ask: async (text) => (await client.query({ query: apolloGql(text), fetchPolicy: "no-cache" })).data,
  mutate: async (text, variables) => (await client.mutate({ mutation: apolloGql(text), variables })).data,
  subscribe: async (text, variables, count) => (await collected(count, (next, error) => client.subscribe({ query: apolloGql(text), variables }).subscribe({ next, error }))).map((result) => result.data),
});

const followUrql = (client) => follow({
  ask: async (text) => (await client.query(text, {}).toPromise()).data,
  mutate: async (text, variables) => (await client.mutation(text, variables).toPromise()).data,
  subscribe: async (text, variables, count) => (await collected(count, (next) => client.subscription(text, variables).subscribe(next))).map((result) => result.data),
});

let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  let timer;
  try {
    await Promise.race([check(), new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("nothing came for two minutes")), 120_000)))]);
    passed++;
  } catch (fault) {
    failed++;
    console.log(`${name}\n  ${fault?.stack ?? JSON.stringify(fault)}`);
  } finally {
    clearTimeout(timer);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(passed > 0 && failed === 0 ? 0 : 1);
