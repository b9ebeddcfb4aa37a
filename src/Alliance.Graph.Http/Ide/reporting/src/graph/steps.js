import { GraphFault } from './client.js';

const details = {
  InvalidInputError: 'path',
  MissingError: 'path',
  VersionConflictError: 'expectedVersion version changedAt changedBy differences { field yours theirs }',
  EntryFaultError: 'entry field',
  QuestionOpenError: 'question',
};

// `crypto.randomUUID` is there over HTTPS only, and a server in an office may have none.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Takes steps: runs mutations, so that a click that is repeated does nothing twice. */
export class Steps {
  #client;
  #schema;
  #unanswered = new Map();

  constructor(client, schema) {
    this.#client = client;
    this.#schema = schema;
  }

  /** Whether the server has the step. */
  has(name) {
    return this.#schema.mutations.has(name);
  }

  /**
   * Takes a step. Gives { node, errors }: what it wrote (its key), and why nothing was done. What the server says of a
   * variable that it could not read is an error at its field too.
   */
  async take(name, input) {
    const { node, errors } = await this.#schema.payloadOf(name);
    const kinds = errors.filter((kind) => details[kind]).map((kind) => `... on ${kind} { ${details[kind]} }`).join(' ');
    const document = `mutation($input: ${this.#schema.mutations.get(name).input.name}!) { ${name}(input: $input) { ${node} { key } errors { __typename ... on Error { code message } ${kinds} } } }`;

    // The same step keeps its name until it was answered: whoever sends it again after a lost answer gets that one.
    const step = JSON.stringify([name, input]);
    if (!this.#unanswered.has(step)) this.#unanswered.set(step, newKey());
    const key = this.#unanswered.get(step);
    try {
      const data = await this.#client.ask(document, { input }, { 'Idempotency-Key': key });
      this.#unanswered.delete(step);
      return { node: data[name][node], errors: data[name].errors ?? [] };
    } catch (fault) {
      if (!(fault instanceof GraphFault) || fault.code === 'UNREACHABLE') throw fault;
      this.#unanswered.delete(step);
      if (fault.code !== 'VARIABLE_INVALID') throw fault;
      return { node: null, errors: fault.errors.map(variableError) };
    }
  }
}

// "Variable '$input.row.metrics[0].value' is invalid. …"
function variableError({ message }) {
  const [, field, rest] = /^Variable '\$([^']+)' is invalid\. (.*)$/s.exec(message) ?? [null, 'input', message];
  return { __typename: 'InvalidInputError', message: rest, path: field.split(/[.[\]]+/).filter(Boolean) };
}
