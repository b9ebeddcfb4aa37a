/** Who has signed in, in this tab and no longer than it is open. */
const place = 'alliance-reporting';
const owner = 'alliance-reporting-name';

export function keptProof() {
  try {
    return JSON.parse(window.sessionStorage.getItem(place));
  } catch {
    return null;
  }
}

/** Keeps what proves who it is. What somebody else has left unsent in the tab is not theirs. */
export function keepProof(proof, name) {
  try {
    if (window.sessionStorage.getItem(owner) !== name) forget();
    window.sessionStorage.setItem(owner, name);
    window.sessionStorage.setItem(place, JSON.stringify(proof));
  } catch {
    // Without storage one signs in anew after each reload.
  }
}

/** Forgets the proof, which is not valid any more, and keeps the rest for when its owner signs in again. */
export const dropProof = () => window.sessionStorage.removeItem(place);

/** Forgets who it was, and what they have not sent. */
export function forget() {
  window.sessionStorage.clear();
}

/** What somebody may have been given: a key, a token, or the whole header. In the order in which they are tried. */
export function proofsOf(text) {
  const trimmed = text.trim().replace(/^(x-api-key:|authorization:)\s*/i, '');
  const token = trimmed.replace(/^bearer\s+/i, '');
  const looksLikeToken = token !== trimmed || /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
  return looksLikeToken ? [{ kind: 'token', text: token }, { kind: 'key', text: trimmed }] : [{ kind: 'key', text: trimmed }];
}
