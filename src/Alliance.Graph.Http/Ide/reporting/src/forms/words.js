/** A name of the schema as words: `inhopeMember` is "Inhope member", `GENERAL_KNOWLEDGE` "General knowledge". */
export function wordsOf(name) {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A description of the schema in the words of a form, in which nothing is not null but left empty. */
export function hintOf(description) {
  return (description ?? '').replace(/\bnull or empty\b/g, 'empty').replace(/\bnull\b/g, 'empty').replace(/\bNull\b/g, 'Empty');
}

/** Several of what a type names: `Country` is "countries". */
export function pluralOf(name) {
  const words = wordsOf(name);
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}
