import { askJson, QuestionFault } from '../question/client.js';

/** What a question costs, and for each list the largest `first` with which the whole would fit. It is not run for this. */
export async function costOf(question, signal) {
  const { answer } = await askJson(question, { signal, headers: { 'GraphQL-Cost': 'validate' } });
  const cost = answer.extensions?.operationCost;
  if (cost) return cost;
  throw answer.errors?.length ? QuestionFault.of(answer.errors) : new QuestionFault('The server did not say what it costs.');
}

/** The steps by which the answer is found, asked anew; null if the server does not show them to this caller. */
export async function stepsOf(question, signal) {
  const { answer } = await askJson(question, { signal, more: { extensions: { explain: true } } });
  if (answer.errors?.length && !answer.data) throw QuestionFault.of(answer.errors);
  return answer.extensions?.explain?.steps ?? null;
}

/** The id of a document, which is its SHA-256, and whether the server knows it; null where browsers have no hash, which is on pages without TLS. */
export async function documentIdOf({ query, variables, operationName }, signal) {
  if (!globalThis.crypto?.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query)));
  const id = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { answer } = await askJson({ variables, operationName }, { signal, headers: { 'GraphQL-Cost': 'validate' }, more: { documentId: id } });
  return { id, isKnown: Boolean(answer.extensions?.operationCost) };
}
