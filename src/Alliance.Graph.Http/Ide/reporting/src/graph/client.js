/** Why a request was not answered, or not wholly. */
export class GraphFault extends Error {
  constructor(errors) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }

  get code() {
    return this.errors[0]?.extensions?.code ?? null;
  }
}

const unreachable = [{ message: 'The server gave no answer. Look whether you are connected, and try again: nothing is done twice.', extensions: { code: 'UNREACHABLE' } }];

/** Sends requests in the name of whoever has signed in. */
export class GraphClient {
  /** `onRejected` is told, with the message, when the server does not take the key or token any more. */
  constructor(endpoint, proof, onRejected = null) {
    this.endpoint = endpoint;
    this.proof = proof;
    this.onRejected = onRejected;
  }

  /** Asks, and gives the data; a look-up that finds nothing is null. Throws a GraphFault for everything else. */
  async ask(query, variables, headers) {
    const { data, errors } = await this.#send({ query, variables }, headers);
    if (errors?.[0]?.extensions?.code === 'AUTHENTICATION_FAILED') this.onRejected?.(errors[0].message);
    const faults = (errors ?? []).filter(({ extensions }) => extensions?.code !== 'NOT_FOUND');
    if (!data || faults.length > 0) throw new GraphFault(errors ?? [{ message: 'The server answered in a way that this page does not know.' }]);
    return data;
  }

  /** Asks for all pages of a connection; `pick` finds it in the data. */
  async askAll(query, variables, pick) {
    const nodes = [];
    for (let after = null; ; ) {
      const page = pick(await this.ask(query, { ...variables, after }));
      if (!page) return nodes;
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  }

  /** Fetches a page of this server that only its caller may see. */
  async page(address) {
    const response = await fetch(address, { headers: { Accept: 'text/html', ...this.#proof() }, credentials: 'same-origin' }).catch(() => null);
    if (response?.ok) return response.blob();
    throw new GraphFault(response === null ? unreachable : [{ message: `The page could not be read: the server answered with ${response.status}.` }]);
  }

  async #send(body, headers) {
    let response;
    try {
      response = await fetch(this.endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...this.#proof(), ...headers },
        body: JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
      });
      return await response.json();
    } catch {
      throw new GraphFault(unreachable);
    }
  }

  #proof() {
    if (this.proof === null) return {};
    return this.proof.kind === 'token' ? { Authorization: `Bearer ${this.proof.text}` } : { 'X-Api-Key': this.proof.text };
  }
}
