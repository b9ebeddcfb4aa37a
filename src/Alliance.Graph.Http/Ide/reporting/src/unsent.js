/** What was written in forms and not sent: kept in this tab, so that whoever leaves a form finds it again. */
const prefix = 'alliance-unsent:';

export function keepUnsent(name, kept) {
  try {
    window.sessionStorage.setItem(prefix + name, JSON.stringify(kept));
  } catch {
    // Without storage it lives as long as the form is open.
  }
}

export function dropUnsent(name) {
  window.sessionStorage.removeItem(prefix + name);
}

export function unsentOf(name) {
  try {
    return JSON.parse(window.sessionStorage.getItem(prefix + name));
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
    if (unsentBelow('').length > 0) event.preventDefault();
  });
}
