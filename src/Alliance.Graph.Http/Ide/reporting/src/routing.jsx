import { createContext, useContext, useEffect, useState } from 'react';
import { base } from './addresses.js';

const Route = createContext(null);

/** The parts of the address below the page's own, decoded, and its query. */
export const useRoute = () => useContext(Route);

export function Router({ children }) {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute(read());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  return <Route value={route}>{children}</Route>;
}

/** The address of parts below the page's own. */
export function addressOf(parts, query) {
  const search = query ? `?${new URLSearchParams(query)}` : '';
  return base + parts.map(encodeURIComponent).join('/') + search;
}

export function go(parts, query) {
  window.history.pushState(null, '', addressOf(parts, query));
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** A link to something that the page shows. Whoever opens it in another tab gets it there. */
export function Link({ to, query, children, ...rest }) {
  const follow = (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, query);
  };
  return <a {...rest} href={addressOf(to, query)} onClick={follow}>{children}</a>;
}

function read() {
  const { pathname, search } = window.location;
  const parts = (pathname.startsWith(base) ? pathname.slice(base.length) : '').split('/').filter(Boolean).map(decode);
  return { parts, query: new URLSearchParams(search), address: pathname };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
