/** What the server wrote into the page: where things are, as seen from the page's address. */
const told = (name) => document.querySelector(`meta[name="alliance-${name}"]`)?.content ?? null;
const address = (name) => (told(name) === null ? null : new URL(told(name), window.location.href).href);

/** The page itself; below it is what it shows. Ends with a slash. */
export const base = new URL(address('reporting') ?? './', window.location.href).pathname;

/** Where requests are sent. */
export const endpoint = address('graph');

/** Where developers get a token; null outside of Development. */
export const signIn = address('sign-in');

/** Whether a proxy ahead of the server says who somebody is, so that they need not. */
export const isKnown = told('known') !== null;

/** The address of a compiled report, which everybody can read. */
export const reportAddress = (key) => new URL(`../reports/${encodeURIComponent(key)}`, new URL(base, window.location.href)).href;
