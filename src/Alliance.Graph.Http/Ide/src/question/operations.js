import { Kind, parse } from 'graphql';

/**
 * What a request would do: 'query', 'mutation' or 'subscription'; null for one that the server will refuse. Only
 * queries are asked again, since they change nothing.
 */
export function kindOf({ query, operationName }) {
  try {
    const operations = operationsOf(query);
    const named = operations.find(({ name }) => name?.value === operationName);
    return (named ?? (operations.length === 1 ? operations[0] : null))?.operation ?? null;
  } catch {
    return null;
  }
}

/** What a question is called: by its operation, by the comment at its beginning, or by the fields that it asks for. */
export function titleOf({ query, operationName, title }) {
  if (title) return title;
  const comment = /^\s*#\s*(\S.*)$/m.exec(query.split('{', 1)[0])?.[1]?.trim();
  try {
    const operations = operationsOf(query);
    const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
    const name = chosen.name && wordsOf(chosen.name.value);
    return comment?.replace(/\.$/, '') ?? name ?? chosen.selectionSet.selections.map((field) => wordsOf((field.alias ?? field.name).value)).join(', ');
  } catch {
    return 'A question';
  }
}

/** Words of a name: 'CommitmentsByYear' and 'commitments.groupBy' in words. */
export function wordsOf(name) {
  const words = name.replace(/[._]+/g, ' ').replace(/([\p{Ll}\d])(\p{Lu})/gu, (_, before, after) => `${before} ${after.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function operationsOf(query) {
  return parse(query, { noLocation: true }).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
}
