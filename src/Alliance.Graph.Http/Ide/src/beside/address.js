import { citationOf } from '../question/citation.js';
import { fragmentOf } from '../question/link.js';
import { titleOf } from '../question/operations.js';

/** The address of this page, without a fragment. */
export const pageAddress = () => window.location.origin + window.location.pathname;

/** The address that opens a question with its variables and its view. */
export const linkOf = async (question, view) => pageAddress() + await fragmentOf(question, view);

/** The citation of an answer with the address that asks again. */
export const citationWith = (asked, address) => citationOf({ title: titleOf(asked.question), revision: asked.revision, time: asked.time, address });

// Behind this an address fills a picture, and nobody types it.
const longest = 700;

/** The citation in a picture, which names the page alone if the whole address would be too long to be read there. */
export async function citationIn(asked, view) {
  const address = await linkOf(asked.question, view);
  return citationWith(asked, address.length > longest ? pageAddress() : address);
}
