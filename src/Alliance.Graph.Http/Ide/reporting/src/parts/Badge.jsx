import { wordsOf } from '../forms/words.js';

/** Where something stands, in a word. */
export function Badge({ value }) {
  return <span className={`badge ${value.toLowerCase()}`}>{wordsOf(value)}</span>;
}
