import { proofHeaders } from './proof.js';

/** The page and the endpoint share one address, whatever path the server gave it. */
const endpoint = () => window.location.pathname;

/** Why something was not answered: a message for people, and the code of the server's error if it has one. */
export class QuestionFault extends Error {
  constructor(message, code = null, tables = null) {
    super(message);
    this.code = code;
    /** The tables of the document, if one must be chosen. */
    this.tables = tables;
  }

  static of(errors) {
    const { code = null, tables = null } = errors[0]?.extensions ?? {};
    return new QuestionFault(errors.map(({ message }) => message).join(' '), code, tables);
  }
}

/** The body of a request for a question; throws if its variables are no JSON. */
export function bodyOf({ query, variables, operationName }, more = {}) {
  const body = JSON.stringify({ query, ...(operationName ? { operationName } : {}), ...more });
  if (!variables?.trim()) return body;
  try {
    JSON.parse(variables);
  } catch {
    throw new QuestionFault('The variables are no JSON. Mend them and ask again.');
  }
  // As they were written, since numbers of JavaScript would lose digits.
  return `${body.slice(0, -1)},"variables":${variables}}`;
}

/** Asks for JSON, with `more` beside the question. Gives `{ answer, revision }`, also for an answer with errors. */
export async function askJson(question, { headers, signal, more } = {}) {
  const response = await send('', bodyOf(question, more), { Accept: 'application/json', ...headers }, signal);
  try {
    return { answer: await response.json(), revision: response.headers.get('Alliance-Revision') };
  } catch {
    throw new QuestionFault(`The server answered with ${response.status}, and not in JSON.`);
  }
}

/** Asks for a table in a format. Gives the response, whose body is still to be read; throws what the server says against it. */
export async function askTable(question, format, { table = null, signal, options = {} } = {}) {
  const parameters = new URLSearchParams({ format, ...(table ? { table } : {}), ...options });
  const response = await send(`?${parameters}`, bodyOf(question), {}, signal);
  if (response.ok) return response;
  const answer = await response.json().catch(() => null);
  throw answer?.errors?.length ? QuestionFault.of(answer.errors) : new QuestionFault(`The server answered with ${response.status}.`);
}

/** The address at which a program gets the same with GET; null if it would be longer than servers take. */
export function addressOf({ query, variables, operationName }, format, table = null) {
  const parameters = new URLSearchParams({ ...(format ? { format } : {}), ...(table ? { table } : {}), query });
  if (variables?.trim()) parameters.set('variables', variables);
  if (operationName) parameters.set('operationName', operationName);
  const address = `${window.location.origin}${endpoint()}?${parameters}`;
  return address.length < 7500 ? address : null;
}

async function send(parameters, body, headers, signal) {
  try {
    return await fetch(endpoint() + parameters, {
      method: 'POST',
      headers: { ...proofHeaders(), 'Content-Type': 'application/json', ...headers },
      body,
      credentials: 'same-origin',
      signal,
    });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new QuestionFault('The server gave no answer. Look whether you are connected, and ask again.', 'UNREACHABLE');
  }
}
