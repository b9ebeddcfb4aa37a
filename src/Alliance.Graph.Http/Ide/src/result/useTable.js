import { useEffect, useRef, useState } from 'react';
import { readTable } from '../table/readTable.js';

const nothing = { table: null, tables: null, rows: 0, fault: null };

/**
 * The table of a question, with all rows, read when it is first wanted. Of a document with several tables `wanted` is
 * read, or the first one. Gives `{ table, tables, rows, fault }`: the names of all tables if there are several, and how many
 * rows were read so far.
 */
export function useTable(question, wanted, isWanted) {
  const [state, setState] = useState(nothing);
  const read = useRef({ question: null, wanted: null, tables: null });

  useEffect(() => {
    if (!question || !isWanted) return undefined;
    const { question: known, wanted: chosen, tables } = read.current;
    if (known === question && chosen === wanted) return undefined;
    const abort = new AbortController();
    const show = (more) => !abort.signal.aborted && setState((before) => ({ ...before, ...more }));
    setState({ ...nothing, tables: known === question ? tables : null });
    readChosen(question, wanted, abort.signal, show).then(
      ({ table, tables: names }) => {
        if (abort.signal.aborted) return;
        read.current = { question, wanted, tables: names ?? (known === question ? tables : null) };
        show({ table });
      },
      (fault) => show({ fault }),
    );
    return () => abort.abort();
  }, [question, wanted, isWanted]);

  return state;
}

async function readChosen(question, wanted, signal, show) {
  const onRows = (rows) => show({ rows });
  try {
    return { table: await readTable(question, { table: wanted, signal, onRows }), tables: null };
  } catch (fault) {
    if (!fault.tables) throw fault;
    show({ tables: fault.tables });
    return { table: await readTable(question, { table: fault.tables[0], signal, onRows }), tables: fault.tables };
  }
}
