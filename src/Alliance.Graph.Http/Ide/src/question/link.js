/**
 * A question with its variables and its view, as the fragment of an address: browsers send no fragment to any server.
 * `#question=` is followed by JSON, deflated, in base64url.
 */
const prefix = '#question=';

// No document that the server reads is longer, and a link of a stranger must not fill the memory.
const longest = 512 * 1024;

/** The fragment for a question `{ query, variables, operationName, title }` and a view; what is null stays away. */
export async function fragmentOf(question, view = {}) {
  const { query, variables, operationName, title } = question;
  const kept = Object.fromEntries(Object.entries({ query, variables, operationName, title, view }).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(kept)));
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return prefix + btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export const isQuestion = (fragment) => fragment.startsWith(prefix);

/** The question and the view of a fragment; throws if it holds none, for example because a part of it was lost. */
export async function questionOf(fragment) {
  if (!isQuestion(fragment)) throw new Error('The address holds no question.');
  try {
    const packed = atob(fragment.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = await through(new DecompressionStream('deflate-raw'), Uint8Array.from(packed, (letter) => letter.charCodeAt(0)));
    const { query, variables, operationName, title, view } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof query !== 'string') throw new Error('no query');
    return {
      question: { query, variables: text(variables), operationName: text(operationName), title: text(title) },
      view: view && typeof view === 'object' ? view : {},
    };
  } catch {
    throw new Error('The address holds a question that cannot be read. Was all of it copied?');
  }
}

const text = (value) => (typeof value === 'string' && value !== '' ? value : null);

async function through(stream, bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > longest) {
      await reader.cancel();
      throw new Error('too long');
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
