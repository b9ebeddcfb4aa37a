import { GraphFault } from './client.js';
import { refOf } from './references.js';

// A request may name so many lists of the schema as IntrospectionLists of the server's limits says; each type has two.
const typesARequest = 5;

const reference = 'fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const input = `fragment I on __Type { kind name description inputFields { name description type { ...R } } enumValues { name description } } ${reference}`;

/** What can be done, and in what form, as the server itself says it. Nothing here knows a module. */
export class GraphSchema {
  #client;
  #types = new Map();
  #payloads = new Map();

  constructor(client, mutations) {
    this.#client = client;
    /** Name of a mutation to its description and the type of its input. */
    this.mutations = mutations;
  }

  static async read(client) {
    const data = await client.ask(`{ __schema { mutationType { fields { name description args { name type { ...R } } type { ...R } } } } } ${reference}`);
    const fields = data.__schema?.mutationType?.fields ?? [];
    return new GraphSchema(
      client,
      new Map(
        fields.map(({ name, description, args, type }) => [
          name,
          { name, description, input: refOf(args.find((argument) => argument.name === 'input')?.type), payload: refOf(type).name },
        ]),
      ),
    );
  }

  /** The types of rows that can be written. */
  get rowTypes() {
    return [...this.mutations.keys()].filter((name) => /^save[A-Z]/.test(name) && this.mutations.has(name.replace('save', 'withdraw'))).map((name) => name.slice('save'.length));
  }

  /** The input of a mutation, and all types that it leads to: { ref, types }. */
  async inputOf(mutation) {
    const ref = this.mutations.get(mutation)?.input;
    if (!ref) throw new GraphFault([{ message: `This server has no '${mutation}'.` }]);
    await this.#load([ref.name]);
    return { ref, types: this.#types };
  }

  /** What a mutation answers: the field that holds what it wrote, and the kinds of its errors. */
  async payloadOf(mutation) {
    if (!this.#payloads.has(mutation)) {
      const { payload } = this.mutations.get(mutation);
      const { __type: type } = await this.#client.ask(`query($name: String!) { __type(name: $name) { fields { name type { ...R } } } } ${reference}`, { name: payload });
      const errors = innermost(refOf(type.fields.find(({ name }) => name === 'errors').type));
      const { __type: union } = await this.#client.ask('query($name: String!) { __type(name: $name) { possibleTypes { name } } }', { name: errors.name });
      this.#payloads.set(mutation, { node: type.fields.find(({ name }) => name !== 'errors')?.name, errors: union.possibleTypes.map(({ name }) => name) });
    }
    return this.#payloads.get(mutation);
  }

  /**
   * Whose rows are, told from the links of their types: { ofCountries, ofTargets }. Rapporteurs write those that have a link to a
   * country; those of core with a link to a policy target belong to its area.
   */
  async owners() {
    const found = [];
    for (const part of inParts(this.rowTypes, typesARequest)) {
      const data = await this.#client.ask(`{ ${part.map((name, index) => `t${index}: __type(name: ${JSON.stringify(name)}) { name fields { type { kind name ofType { name } } } }`).join(' ')} }`);
      found.push(...Object.values(data).filter(Boolean));
    }
    const linked = (target) => found.filter(({ name, fields }) => name === target || fields?.some(({ type }) => (type.name ?? type.ofType?.name) === target)).map(({ name }) => name);
    return { ofCountries: linked('Country'), ofTargets: linked('PolicyTarget') };
  }

  async #load(names) {
    const unknown = [...new Set(names)].filter((name) => !this.#types.has(name));
    if (unknown.length === 0) return;
    const parts = inParts(unknown, typesARequest);
    const answers = await Promise.all(parts.map((part) => this.#client.ask(`{ ${part.map((name, index) => `t${index}: __type(name: ${JSON.stringify(name)}) { ...I }`).join(' ')} } ${input}`)));
    const found = answers.flatMap((answer) => Object.values(answer)).filter(Boolean);
    for (const type of found) {
      this.#types.set(type.name, {
        ...type,
        inputFields: type.inputFields?.map((field) => ({ ...field, ref: refOf(field.type) })) ?? null,
      });
    }
    await this.#load(found.flatMap((type) => (type.inputFields ?? []).map((field) => innermost(refOf(field.type)).name)));
  }
}

function innermost(ref) {
  return ref.kind === 'LIST' ? innermost(ref.item) : ref;
}

function inParts(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
