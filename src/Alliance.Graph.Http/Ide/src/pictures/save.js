/** Lets the browser keep a file. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it behind the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name for a file, from the title of a question: letters, digits and hyphens. */
export function fileName(title, ending) {
  const name = title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
  return `${name || 'answer'}.${ending}`;
}
