import { lazy, Suspense, useId, useRef } from 'react';
import { Beside } from '../beside/Beside.jsx';
import { kindOf } from '../question/operations.js';
import { Choice } from './Choice.jsx';
import { Downloads } from './Downloads.jsx';
import { JsonView } from './JsonView.jsx';
import { useTable } from './useTable.js';

const TableView = lazy(() => import('../table/TableView.jsx'));
const ChartView = lazy(() => import('../chart/ChartView.jsx'));
const MapView = lazy(() => import('../map/MapView.jsx'));

const ways = [['json', 'JSON'], ['table', 'Table'], ['chart', 'Chart'], ['map', 'Map']];

/**
 * An answer, to look at as JSON, table, chart or map, and to take along. `asked` is the question with the revision and time
 * of its answer, null as long as nothing was asked. `view` says how it is looked at; `onView` is told when that changes.
 * On a page of its own it shows the JSON too, and has its question beside it; in the editor GraphiQL does both.
 */
export function ResultSide({ asked, view, onView, isPage = false }) {
  const id = useId();
  const tabs = useRef(null);
  const as = ways.some(([name]) => name === view.as) ? view.as : 'json';
  const kind = asked ? kindOf(asked.question) : null;
  const isQuery = kind === 'query';
  const { table, tables, rows, fault } = useTable(isQuery ? asked.question : null, view.table ?? null, as !== 'json');
  const change = (more) => onView({ ...view, ...more });
  const chosen = view.table ?? tables?.[0] ?? null;
  const seen = asked && { ...asked, revision: table?.revision ?? asked.revision, time: table?.time ?? asked.time };

  const onKeyDown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -ways.length, End: ways.length }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = Math.min(ways.length - 1, Math.max(0, ways.findIndex(([name]) => name === as) + step));
    change({ as: ways[at][0] });
    tabs.current.children[at].focus();
  };

  return (
    <section className="ag-result" data-as={as} aria-label="Result">
      <div className="ag-ways" role="tablist" aria-label="Look at the answer as" ref={tabs} onKeyDown={onKeyDown}>
        {ways.map(([name, label]) => (
          <button
            key={name} type="button" role="tab" id={`${id}-${name}`} aria-selected={as === name} aria-controls={`${id}-panel`}
            tabIndex={as === name ? 0 : -1} onClick={() => change({ as: name })}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="ag-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${as}`}>
        {as === 'json' && isPage && asked && <JsonView asked={asked} isQuery={isQuery} />}
        {as !== 'json' && !asked && <p className="ag-wait">Ask something first: its answer is then shown here.</p>}
        {as !== 'json' && asked && !isQuery && <p className="notice">Only a query has a table, and so a chart and a map. This is {kind === null ? 'nothing that the server could run' : `a ${kind}`}.</p>}
        {as !== 'json' && isQuery && (
          <>
            {tables && (
              <Choice label="Table" value={chosen} options={tables} onChange={(name) => onView({ as, table: name })} />
            )}
            {fault && <p className="notice fault" role="alert">{fault.message}{fault.code && <> <code>{fault.code}</code></>}</p>}
            {!fault && !table && <p className="ag-wait" role="status">Reading the table{rows > 0 && `: ${rows.toLocaleString('en')} rows so far`} …</p>}
            {table && (
              <Suspense fallback={<p className="ag-wait" role="status">Loading …</p>}>
                {as === 'table' && <TableView key={table.name} table={table} view={view} onView={change} />}
                {as === 'chart' && <ChartView key={table.name} table={table} asked={seen} view={view} onView={change} />}
                {as === 'map' && <MapView key={table.name} table={table} asked={seen} view={view} onView={change} />}
              </Suspense>
            )}
          </>
        )}
      </div>
      {asked && isQuery && <Downloads asked={seen} table={tables ? chosen : null} />}
      {asked && isQuery && <Beside asked={seen} view={view} isPage={isPage} />}
    </section>
  );
}
