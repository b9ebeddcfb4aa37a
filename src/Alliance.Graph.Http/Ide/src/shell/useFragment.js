import { useSyncExternalStore } from 'react';

const subscribe = (onChange) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** The fragment of the address, with its '#'; empty if there is none. */
export const useFragment = () => useSyncExternalStore(subscribe, () => window.location.hash);

/** Puts another fragment into the address without a step in the browser's history. */
export function replaceFragment(fragment) {
  window.history.replaceState(window.history.state, '', fragment);
}
