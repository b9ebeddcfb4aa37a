import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { copyText } from '../result/copyText.js';
import { arrangedRows } from './arranging.js';
import { isNumeric, textAt } from './columns.js';
import { tabbedText } from './copying.js';

const rowHeight = 30;

// Browsers place nothing beyond some 17 million pixels.
const mostRows = 500_000;

/** All rows of a table, of which only those in sight are in the page: sorted, filtered, with the columns that were picked, to copy. */
export default function TableView({ table, view, onView }) {
  const { sort = null, search = '', filters = {}, hidden = [] } = view.grid ?? {};
  const [rows, setRows] = useState(null);
  const [said, setSaid] = useState('');
  const scroll = useRef(null);
  const shown = useMemo(() => table.columns.filter(({ name }) => !hidden.includes(name)), [table, hidden.join('\n')]);
  const widths = useMemo(() => new Map(table.columns.map((column) => [column.name, widthOf(column)])), [table]);
  const change = (more) => onView({ grid: { sort, search, filters, hidden, ...more } });

  const filterText = JSON.stringify(filters);
  useEffect(() => {
    const abort = new AbortController();
    // Whoever is still typing does not want to wait for each letter.
    const wait = setTimeout(() => {
      arrangedRows(table, { sort, search, filters }, abort.signal).then((arranged) => !abort.signal.aborted && setRows(arranged), () => {});
    }, search !== '' || filterText !== '{}' ? 120 : 0);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [table, sort?.column, sort?.descending, search, filterText]);

  const count = Math.min(rows?.length ?? 0, mostRows);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 12, initialRect: { width: 600, height: 400 } });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = items.length > 0 ? virtual.getTotalSize() - items.at(-1).end : 0;
  const width = shown.reduce((sum, { name }) => sum + widths.get(name), 0);

  const copy = async () => {
    setSaid('Copying …');
    const isCopied = await copyText(await tabbedText(shown, rows));
    setSaid(isCopied ? `${rows.length.toLocaleString('en')} rows copied.` : 'The browser did not let the page copy. Take a file instead.');
  };

  const order = (name) => change({ sort: sort?.column !== name ? { column: name, descending: false } : sort.descending ? null : { column: name, descending: true } });

  return (
    <div className="ag-table">
      <div className="ag-tools">
        <label>Search <input type="search" value={search} onChange={(event) => change({ search: event.target.value })} /></label>
        <details className="ag-picker">
          <summary>Columns ({shown.length} of {table.columns.length})</summary>
          <fieldset>
            <legend className="visually-hidden">Columns that are shown</legend>
            {table.columns.map(({ name }) => (
              <label key={name}>
                <input
                  type="checkbox" checked={!hidden.includes(name)} disabled={shown.length === 1 && !hidden.includes(name)}
                  onChange={({ target }) => change({ hidden: target.checked ? hidden.filter((other) => other !== name) : [...hidden, name] })}
                />
                {name}
              </label>
            ))}
          </fieldset>
        </details>
        <button type="button" onClick={copy} disabled={rows === null}>Copy</button>
        <span role="status">{said || (rows === null ? 'Sorting …' : countOf(rows.length, table.length))}</span>
      </div>
      {rows !== null && rows.length > mostRows && <p className="notice">The first {mostRows.toLocaleString('en')} rows are shown; filter, or take a file for all.</p>}
      <div className="ag-scroll" ref={scroll} tabIndex={0} role="region" aria-label={`Table, ${countOf(rows?.length ?? table.length, table.length)}`}>
        <table aria-rowcount={(rows?.length ?? table.length) + 2} style={{ width: `max(100%, ${width}px)` }}>
          <caption className="visually-hidden">The answer as a table. The buttons in its head sort, the fields below them filter.</caption>
          <colgroup>{shown.map(({ name }) => <col key={name} style={{ width: widths.get(name) }} />)}</colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {shown.map(({ name }) => (
                <th key={name} scope="col" aria-sort={sort?.column !== name ? 'none' : sort.descending ? 'descending' : 'ascending'}>
                  <button type="button" className="ag-sort" onClick={() => order(name)} title={name}>
                    <span>{name}</span><span aria-hidden="true">{sort?.column !== name ? '' : sort.descending ? ' ▼' : ' ▲'}</span>
                  </button>
                </th>
              ))}
            </tr>
            <tr aria-rowindex={2} className="ag-filters">
              {shown.map(({ name }) => (
                <td key={name}>
                  <input
                    aria-label={`Filter ${name}`} title="Contains; or with =, <, <=, >, >= ahead; = alone for nothing, ! alone for anything" value={filters[name] ?? ''}
                    onChange={({ target }) => change({ filters: Object.fromEntries(Object.entries({ ...filters, [name]: target.value }).filter(([, value]) => value !== '')) })}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }}><td colSpan={shown.length} /></tr>}
            {items.map(({ index }) => (
              <tr key={index} aria-rowindex={index + 3} style={{ height: rowHeight }}>
                {shown.map((column) => <Cell key={column.name} column={column} row={rows[index]} />)}
              </tr>
            ))}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }}><td colSpan={shown.length} /></tr>}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell({ column, row }) {
  const text = textAt(column, row);
  return <td className={isNumeric(column) ? 'ag-number' : column.values[row] === null ? 'ag-nothing' : undefined} title={text.length > 24 ? text : undefined}>{text}</td>;
}

const countOf = (shown, all) => (shown === all ? `${all.toLocaleString('en')} row${all === 1 ? '' : 's'}` : `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} rows`);

/** Room for the name and for what stands in the first rows. */
function widthOf(column) {
  let letters = Math.min(column.name.length + 2, 24);
  for (let row = 0; row < Math.min(column.values.length, 200); row++) letters = Math.max(letters, Math.min(40, textAt(column, row).length));
  return Math.max(76, Math.round(letters * 7.6) + 18);
}
