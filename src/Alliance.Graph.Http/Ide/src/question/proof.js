let proof = {};

// What says how an answer is to be written is the page's own to say.
const ownHeaders = /^(accept|content-type|graphql-.*)$/i;

/** Takes the headers that somebody wrote in the editor, such as a key, for all that the page asks. They are kept in memory only, and stand in no link. */
export function takeProof(headers = {}) {
  proof = Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !ownHeaders.test(name)));
}

/** Headers of every request. */
export const proofHeaders = () => proof;
