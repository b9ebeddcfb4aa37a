import { useSyncExternalStore } from 'react';
import { takeProof } from '../question/proof.js';

let asked = null;
const listeners = new Set();

/** What was last asked in the editor: a question with its variables as text, the revision of its answer, and when. */
export const useAsked = () => useSyncExternalStore(
  (onChange) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  },
  () => asked,
);

/** Remembers a request of the editor. */
export function remember({ query, variables, operationName }, headers) {
  const hasVariables = variables && Object.keys(variables).length > 0;
  takeProof(headers);
  tell({
    question: { query, variables: hasVariables ? JSON.stringify(variables, null, 2) : null, operationName: operationName ?? null, title: null },
    revision: null,
    time: new Date().toISOString(),
  });
}

/** Remembers of which revision the answer to it is; `body` is what was sent. */
export function rememberRevision(body, revision) {
  if (asked && revision !== null && typeof body === 'string' && JSON.parse(body).query === asked.question.query) tell({ ...asked, revision });
}

function tell(now) {
  asked = now;
  for (const listener of listeners) listener();
}
