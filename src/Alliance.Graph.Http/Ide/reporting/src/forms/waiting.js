import { useRef, useState } from 'react';

/**
 * Whether a form waits for an answer: { isBusy, busy, wait }. Nothing can be written meanwhile, since it would be lost with the answer;
 * what is disabled cannot have the focus, so that waits at the button that sends.
 */
export function useWaiting(form) {
  const busy = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const wait = (isWaiting) => {
    busy.current = isWaiting;
    if (isWaiting && form.current?.contains(document.activeElement)) form.current.querySelector('button[type=submit]').focus();
    setBusy(isWaiting);
  };
  return { isBusy, busy, wait };
}
