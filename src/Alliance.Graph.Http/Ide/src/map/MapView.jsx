import { useEffect, useMemo, useRef, useState } from 'react';
import { citationIn } from '../beside/address.js';
import { combinations, rowsOf } from '../chart/choice.js';
import { Pictures } from '../pictures/Pictures.jsx';
import { pictureOf } from '../pictures/picture.js';
import { titleOf } from '../question/operations.js';
import { Choice } from '../result/Choice.jsx';
import { useWidth } from '../result/useWidth.js';
import { atlas } from './atlas.js';
import { classesOf } from './classes.js';
import { drawMap, parts, wordsOfValue } from './draw.js';
import { codeColumns, fittingMap, valueColumns, valuesByCode } from './joining.js';
import { nameOf } from './places.js';
import { pageInk, pageShades, paperInk, paperShades } from './shades.js';

/** A table as a map of countries, with the values in a list beside it. */
export default function MapView({ table, asked, view, onView }) {
  const frame = useRef(null);
  const width = useWidth(frame);
  const [{ shapes, fault }, setShapes] = useState({ shapes: null, fault: null });
  const [marked, setMarked] = useState(null);
  const map = useMemo(() => fittingMap(table, view.map), [table, view.map]);
  const part = parts.includes(view.map?.part) ? view.map.part : 'world';
  const joined = useMemo(() => (map ? valuesByCode(table, map) : null), [table, map]);
  const classes = useMemo(() => (joined ? classesOf([...joined.byCode.values()].filter((value) => value !== null), joined.isTruth) : []), [joined]);

  useEffect(() => {
    let isGone = false;
    atlas().then((read) => !isGone && setShapes({ shapes: read, fault: null }), (problem) => !isGone && setShapes({ shapes: null, fault: problem }));
    return () => { isGone = true; };
  }, []);

  useEffect(() => {
    if (shapes && joined && width) frame.current.replaceChildren(drawMap(shapes, { byCode: joined.byCode, classes, part, width, shades: pageShades, ink: pageInk }));
  }, [shapes, joined, classes, part, width]);

  useEffect(() => {
    for (const element of frame.current?.querySelectorAll('[data-code]') ?? []) element.classList.toggle('ag-marked', element.dataset.code === marked);
  }, [marked, shapes, joined, classes, part, width]);

  if (!map) return <p className="notice" ref={frame}>There is no map: it needs a column of countries’ codes. Select <code>code</code> of a country, for example <code>country {'{ code }'}</code>.</p>;

  const change = (more) => onView({ map: { ...map, part, ...more } });
  const listed = [...joined.byCode].sort(([a, x], [b, y]) => (y ?? -Infinity) - (x ?? -Infinity) || nameOf(a).localeCompare(nameOf(b), 'en'));
  const absent = shapes ? listed.filter(([code]) => !shapes.places.has(code)) : [];
  const measure = map.value === rowsOf ? 'Number of rows' : map.combine === 'mean' ? `Mean of ${map.value}` : map.value;
  const words = wordsOfMap(measure, listed, joined, absent);
  const title = titleOf(asked.question);
  const legend = (shades, ink) => [
    ...classes.map(({ label, shade }) => ({ name: label, colour: shades[shade] })),
    ...(listed.some(([, value]) => value === null) ? [{ name: 'no value', colour: ink.none, isHatched: true }] : []),
    { name: 'not in the answer', colour: ink.land },
  ];
  const picture = async () => pictureOf(drawMap(shapes, { byCode: joined.byCode, classes, part, width: 960, shades: paperShades, ink: paperInk, isPlain: true }), {
    title: `${title}: ${measure}`, words, legend: legend(paperShades, paperInk), citation: await citationIn(asked, { ...view, map: { ...map, part } }),
  });

  return (
    <div className="ag-map">
      <div className="ag-tools">
        <Choice label="Countries" value={map.code} options={codeColumns(table).map(({ name }) => name)} onChange={(code) => change({ code })} />
        <Choice label="Value" value={map.value} options={[rowsOf, ...valueColumns(table).map(({ name }) => name)]} names={{ [rowsOf]: 'Number of rows' }} onChange={(value) => change({ value })} />
        {map.value !== rowsOf && <Choice label="Rows together" value={map.combine} options={combinations} names={{ sum: 'Sum', mean: 'Mean' }} onChange={(combine) => change({ combine })} />}
        <Choice label="Part" value={part} options={parts} names={{ world: 'World', europe: 'Europe' }} onChange={(chosen) => change({ part: chosen })} />
      </div>
      {fault && <p className="notice fault" role="alert">{fault.message}</p>}
      <div className="ag-map-and-list">
        <figure>
          <figcaption>{measure}</figcaption>
          <ul className="ag-legend">
            {legend(pageShades, pageInk).map(({ name, colour, isHatched }) => <li key={name}><span className={isHatched ? 'ag-swatch ag-hatched' : 'ag-swatch'} style={isHatched ? undefined : { background: colour }} aria-hidden="true" />{name}</li>)}
          </ul>
          <div className="ag-drawn" ref={frame} role="img" aria-label={words} onPointerOver={({ target }) => setMarked(target.dataset?.code ?? null)} onPointerLeave={() => setMarked(null)} />
          <p className="ag-words">{words}</p>
          {shapes && <Pictures picture={picture} title={title} kind="map" />}
        </figure>
        <div className="ag-list" tabIndex={0} role="region" aria-label="Values by country">
          <ol>
            {listed.map(([code, value]) => (
              <li key={code}>
                <button type="button" aria-pressed={marked === code} onClick={() => setMarked(marked === code ? null : code)}>
                  <span>{nameOf(code)}</span> <span className="ag-number">{wordsOfValue(value, joined.isTruth)}</span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

function wordsOfMap(measure, listed, { without, isTruth }, absent) {
  const known = listed.filter(([, value]) => value !== null);
  const sentences = [`Map: ${measure} of ${listed.length} ${listed.length === 1 ? 'country' : 'countries'}.`];
  if (known.length > 0) sentences.push(`Highest: ${nameOf(known[0][0])}, ${wordsOfValue(known[0][1], isTruth)}; lowest: ${nameOf(known.at(-1)[0])}, ${wordsOfValue(known.at(-1)[1], isTruth)}.`);
  if (known.length < listed.length) sentences.push(`${listed.length - known.length} without a value.`);
  if (without > 0) sentences.push(`${without} rows have no country.`);
  if (absent.length > 0) sentences.push(`Not on the map, but in the list: ${absent.map(([code]) => nameOf(code)).join(', ')}.`);
  return sentences.join(' ');
}
