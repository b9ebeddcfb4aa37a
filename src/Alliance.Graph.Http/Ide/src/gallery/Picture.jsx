import { useEffect, useRef } from 'react';
import { drawChart } from '../chart/draw.js';
import { pointsOf } from '../chart/points.js';
import { atlas } from '../map/atlas.js';
import { classesOf } from '../map/classes.js';
import { drawMap } from '../map/draw.js';
import { valuesByCode } from '../map/joining.js';
import { pageInk, pageShades } from '../map/shades.js';
import { textAt } from '../table/columns.js';

const width = 360;
const height = 220;

/** A small picture of an answer, by its view. */
export function Picture({ table, json, view }) {
  const frame = useRef(null);

  useEffect(() => {
    let isGone = false;
    if (view.as === 'chart') frame.current.replaceChildren(drawChart(view.chart, pointsOf(table, view.chart).points, { width, height, isPlain: true }));
    if (view.as === 'map') {
      const { byCode, isTruth } = valuesByCode(table, view.map);
      const classes = classesOf([...byCode.values()].filter((value) => value !== null), isTruth);
      atlas().then((shapes) => !isGone && frame.current?.replaceChildren(drawMap(shapes, { byCode, classes, part: 'world', width, shades: pageShades, ink: pageInk })), () => {});
    }
    return () => { isGone = true; };
  }, [table, view]);

  if (view.as === 'json') return <pre>{JSON.stringify(json, null, 1).slice(0, 600)}</pre>;
  if (view.as === 'table') {
    return (
      <table>
        <thead><tr>{table.columns.slice(0, 4).map(({ name }) => <th key={name}>{name}</th>)}</tr></thead>
        <tbody>
          {Array.from({ length: Math.min(6, table.length) }, (_, row) => (
            <tr key={row}>{table.columns.slice(0, 4).map((column) => <td key={column.name}>{textAt(column, row)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    );
  }
  return <div ref={frame} />;
}
