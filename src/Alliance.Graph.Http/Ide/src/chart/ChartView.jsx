import { useEffect, useMemo, useRef } from 'react';
import { citationIn } from '../beside/address.js';
import { Pictures } from '../pictures/Pictures.jsx';
import { pictureOf } from '../pictures/picture.js';
import { titleOf } from '../question/operations.js';
import { Choice } from '../result/Choice.jsx';
import { useWidth } from '../result/useWidth.js';
import { combinations, fittingChart, kinds, rolesOf, rowsOf } from './choice.js';
import { drawChart, partsOf } from './draw.js';
import { pointsOf } from './points.js';
import { headingOf, placeOf, wordsOfChart } from './words.js';

const kindNames = { line: 'Line', bar: 'Bars', stacked: 'Stacked bars', dot: 'Dots', histogram: 'Histogram' };
const mostListed = 200;

/** A table as a chart: of a kind that its columns suggest, until somebody chooses another. */
export default function ChartView({ table, asked, view, onView }) {
  const frame = useRef(null);
  const width = useWidth(frame);
  const chart = useMemo(() => fittingChart(table, view.chart), [table, view.chart]);
  const drawn = useMemo(() => (chart ? pointsOf(table, chart) : null), [table, chart]);
  const roles = useMemo(() => rolesOf(table), [table]);

  useEffect(() => {
    if (width && drawn?.points.length > 0) frame.current.replaceChildren(drawChart(chart, drawn.points, { width }));
    else frame.current?.replaceChildren();
  }, [chart, drawn, width]);

  if (!chart) return <p className="notice" ref={frame}>There is nothing to draw: {table.length === 0 ? 'the table has no rows' : 'the table has no column for it'}.</p>;

  const words = wordsOfChart(chart, drawn);
  const parts = partsOf(drawn.points);
  const numbers = roles.filter(({ isNumber, isYear }) => isNumber || isYear).map(({ name }) => name);
  const all = roles.map(({ name }) => name);
  const change = (more) => onView({ chart: fittingChart(table, completed({ ...chart, ...more }, numbers, all)) });
  const title = titleOf(asked.question);
  const picture = async () => pictureOf(drawChart(chart, drawn.points, { width: 880, isPlain: true, ground: '#ffffff' }), {
    title: `${title}: ${headingOf(chart)}`, words, legend: parts, citation: await citationIn(asked, { ...view, chart }),
  });

  return (
    <div className="ag-chart">
      <div className="ag-tools">
        <Choice label="Kind" value={chart.kind} options={kinds} names={kindNames} onChange={(kind) => change({ kind })} />
        <Choice label={chart.kind === 'bar' || chart.kind === 'stacked' ? 'Bars' : 'Across'} value={chart.x} options={chart.kind === 'histogram' ? numbers : all} onChange={(x) => change({ x })} />
        {chart.kind !== 'histogram' && (
          <Choice label="Measure" value={chart.y ?? rowsOf} options={chart.kind === 'dot' ? numbers : [rowsOf, ...numbers]} names={{ [rowsOf]: 'Number of rows' }} onChange={(y) => change({ y })} />
        )}
        <Choice label="Colour" value={chart.colour ?? ''} options={['', ...all]} names={{ '': 'One' }} onChange={(colour) => change({ colour: colour === '' ? null : colour })} />
        {chart.kind !== 'histogram' && chart.kind !== 'dot' && chart.y !== rowsOf && (
          <Choice label="Rows together" value={chart.combine} options={combinations} names={{ sum: 'Sum', mean: 'Mean' }} onChange={(combine) => change({ combine })} />
        )}
      </div>
      <figure>
        <figcaption>{headingOf(chart)}</figcaption>
        {parts.length > 0 && (
          <ul className="ag-legend">
            {parts.map(({ name, colour }) => <li key={name}><span className="ag-swatch" style={{ background: colour }} aria-hidden="true" />{name}</li>)}
          </ul>
        )}
        <div className="ag-drawn" ref={frame} role="img" aria-label={words} />
        <p className="ag-words">{words}</p>
      </figure>
      {drawn.points.length > 0 && (
        <>
          <Pictures picture={picture} title={title} kind="chart" />
          <Values chart={chart} points={drawn.points} />
        </>
      )}
    </div>
  );
}

/** What a kind needs and the one before had not. */
function completed(chart, numbers, all) {
  if (chart.kind === 'histogram') return { ...chart, x: numbers.includes(chart.x) ? chart.x : (numbers[0] ?? chart.x), y: null };
  if (chart.kind === 'dot') return { ...chart, y: numbers.includes(chart.y) ? chart.y : (numbers.find((name) => name !== chart.x) ?? numbers[0] ?? rowsOf) };
  const colour = chart.kind === 'stacked' && chart.colour === null ? (all.find((name) => name !== chart.x && !numbers.includes(name)) ?? null) : chart.colour;
  return { ...chart, y: chart.y ?? rowsOf, colour };
}

/** The table of a chart: what is drawn, in numbers. */
function Values({ chart, points }) {
  const hasParts = points.some(({ colour }) => colour !== null);
  return (
    <details className="ag-values">
      <summary>What is drawn, in numbers</summary>
      <div className="ag-wide" tabIndex={0} role="region" aria-label="What is drawn, in numbers">
        <table>
          <thead><tr><th scope="col">{chart.x}</th>{hasParts && <th scope="col">{chart.colour}</th>}{chart.kind !== 'histogram' && <th scope="col">{headingOf({ ...chart, x: '' }).split(' by ')[0]}</th>}</tr></thead>
          <tbody>
            {points.slice(0, mostListed).map(({ x, y, colour }, index) => (
              <tr key={index}><td>{placeOf(x)}</td>{hasParts && <td>{colour}</td>}{chart.kind !== 'histogram' && <td className="ag-number">{y instanceof Date ? placeOf(y) : y}</td>}</tr>
            ))}
          </tbody>
        </table>
        {points.length > mostListed && <p>The first {mostListed} of {points.length.toLocaleString('en')}; the table has all rows.</p>}
      </div>
    </details>
  );
}
