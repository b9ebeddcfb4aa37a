import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';

/** Whoever has signed in, and what they work with: { client, schema, steps, me, names, say, leave }. */
export const Work = createContext(null);

export const useWork = () => useContext(Work);

/** What a request answers: { data, fault, isLoading, again }. Asked anew when `key` changes or by `again`. */
export function useAnswer(ask, key) {
  const [answer, setAnswer] = useState({ data: null, fault: null, isLoading: true });
  const turn = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;

  const again = useCallback(async () => {
    const own = ++turn.current;
    try {
      const data = await latest.current();
      if (own === turn.current) setAnswer({ data, fault: null, isLoading: false });
    } catch (fault) {
      if (own === turn.current) setAnswer({ data: null, fault, isLoading: false });
    }
  }, []);

  useEffect(() => {
    setAnswer({ data: null, fault: null, isLoading: true });
    again();
    return () => {
      turn.current++;
    };
  }, [key, again]);

  return { ...answer, again };
}
