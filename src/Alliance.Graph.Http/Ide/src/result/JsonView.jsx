import { useEffect, useState } from 'react';
import { askJson } from '../question/client.js';

// More is slow to lay out, and nobody reads it here.
const longest = 200_000;

/** The answer as JSON. Only a query is asked by itself: a link must not change anything. */
export function JsonView({ asked, isQuery }) {
  const [shown, setShown] = useState({ text: null, fault: null });
  useEffect(() => {
    if (!isQuery) return undefined;
    const abort = new AbortController();
    setShown({ text: null, fault: null });
    askJson(asked.question, { signal: abort.signal }).then(
      ({ answer }) => setShown({ text: JSON.stringify(answer, null, 2), fault: null }),
      (fault) => !abort.signal.aborted && setShown({ text: null, fault }),
    );
    return () => abort.abort();
  }, [asked, isQuery]);

  if (!isQuery) return <p className="notice">This changes something or waits for something, or is no question at all, so it is not asked by opening its address. Look at it in the editor.</p>;
  if (shown.fault) return <p className="notice fault" role="alert">{shown.fault.message}</p>;
  if (shown.text === null) return <p className="ag-wait" role="status">Asking …</p>;
  return (
    <>
      {shown.text.length > longest && <p className="notice">The answer is long: its first part is shown. Take it along as a file, or look at its table.</p>}
      <pre className="ag-json" tabIndex={0} role="region" aria-label="The answer as JSON">{shown.text.slice(0, longest)}</pre>
    </>
  );
}
