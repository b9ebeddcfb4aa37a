/** What was written in forms and not sent: kept in this tab, so that whoever leaves a form finds it again. */
const prefix = 'alliance-unsent:';
const open = new Set();

export function keepUnsent(name, kept) {
  open.add(name);
  try {
    window.sessionStorage.setItem(prefix + name, JSON.stringify(kept));
  } catch {
    // The browser still asks before it closes the page.
  }
}

export function dropUnsent(name) {
  open.delete(name);
  window.sessionStorage.removeItem(prefix + name);
}

export function unsentOf(name) {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(prefix + name));
    if (kept) open.add(name);
    return kept;
  } catch {
    return null;
  }
}

/** The names of all forms with something unsent that begin so. */
export function unsentBelow(start) {
  return Object.keys(window.sessionStorage).filter((key) => key.startsWith(prefix + start)).map((key) => key.slice(prefix.length));
}

/** Has the browser ask before somebody closes the page with something unsent, since that ends the tab's memory. */
export function guardUnsent() {
  window.addEventListener('beforeunload', (event) => {
    if (open.size > 0) event.preventDefault();
  });
}
