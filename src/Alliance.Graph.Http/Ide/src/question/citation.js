/**
 * The words by which an answer is cited: where it is from, what was asked, of which state, when, and where to ask again.
 * `revision` is null where the graph has none.
 */
export function citationOf({ title, revision, time, address }) {
  const state = revision === null || revision === undefined ? '' : `, revision ${revision}`;
  return `Alliance Graph: the papers of the Global Alliance against Child Sexual Abuse Online. “${title}”${state}, asked on ${dateOf(time)}. ${address}`;
}

/** A moment to the minute, in UTC: '2026-11-30, 14:05 UTC'. */
export function dateOf(time) {
  const text = new Date(time).toISOString();
  return `${text.slice(0, 10)}, ${text.slice(11, 16)} UTC`;
}
