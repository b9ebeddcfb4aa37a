import { geoAzimuthalEqualArea, geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { classOf } from './classes.js';
import { nameOf } from './places.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

// A country of fewer square pixels than this cannot be seen or pointed at, and gets a dot.
const leastArea = 14;
const dot = 4;

export const parts = ['world', 'europe'];

/** Both projections keep areas true to each other. */
function projectionOf(part, width, height) {
  return part === 'europe'
    ? geoAzimuthalEqualArea().rotate([-14, -52]).scale(width * 1.05).translate([width / 2, height / 2]).clipExtent([[0, 0], [width, height]]).precision(0.2)
    : geoEqualEarth().fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
}

/**
 * Draws the map as an element of SVG. `shades` are the colours of the classes from 0 to 5, `ink` those of everything else:
 * `{ sea, land, line, none }`; colours can be variables of CSS. `isPlain` leaves out what only a browser needs.
 */
export function drawMap({ places, others }, { byCode, classes, part, width, shades, ink, isPlain = false }) {
  const height = Math.round(width * (part === 'europe' ? 0.62 : 0.5));
  const projection = projectionOf(part, width, height);
  const path = geoPath(projection);
  const svg = make('svg', { viewBox: `0 0 ${width} ${height}`, width, height, xmlns: svgNamespace });
  const pattern = `nothing-${part}-${isPlain ? 'plain' : 'shown'}`;
  const hatch = make('pattern', { id: pattern, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  hatch.append(make('rect', { width: 5, height: 5, fill: ink.land }), make('path', { d: 'M0 0V5', stroke: ink.none, 'stroke-width': 2 }));
  const defs = make('defs');
  defs.append(hatch);
  svg.append(defs, make('path', { d: path({ type: 'Sphere' }) ?? '', fill: ink.sea }), make('path', { d: path(geoGraticule10()) ?? '', fill: 'none', stroke: ink.line, 'stroke-opacity': 0.25, 'stroke-width': 0.5 }));

  const land = make('g', { stroke: ink.line, 'stroke-width': 0.4, 'stroke-linejoin': 'round' });
  const dots = make('g', { stroke: ink.line, 'stroke-width': 1 });
  for (const shape of others) land.append(make('path', { d: path(shape) ?? '', fill: ink.land }));
  for (const { code, shape, point } of places.values()) {
    const isAsked = byCode.has(code);
    const value = byCode.get(code) ?? null;
    const fill = !isAsked ? ink.land : value === null ? `url(#${pattern})` : (shades[classOf(classes, value)?.shade] ?? ink.land);
    const drawn = shape ? path(shape) : null;
    if (drawn) land.append(titled(make('path', { d: drawn, fill, 'data-code': code }), code, isAsked, value));
    // Dots of countries that nobody asked for would hide the others.
    if (isAsked && (!shape || path.area(shape) < leastArea)) {
      const [x, y] = (shape ? path.centroid(shape) : projection(point)) ?? [NaN, NaN];
      if (x >= 0 && x <= width && y >= 0 && y <= height) {
        dots.append(titled(make('circle', { cx: round(x), cy: round(y), r: dot, fill, 'data-code': code }), code, isAsked, value));
      }
    }
  }
  svg.append(land, dots);
  return svg;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** What the value of a country is in words. */
export const wordsOfValue = (value, isTruth = false) => (value === null ? 'no value' : isTruth && value <= 1 ? (value === 0 ? 'no' : 'yes') : number.format(value));

function titled(element, code, isAsked, value) {
  const title = make('title');
  title.textContent = `${nameOf(code)}: ${isAsked ? wordsOfValue(value) : 'not in the answer'}`;
  element.append(title);
  return element;
}

const round = (value) => Math.round(value * 10) / 10;

function make(name, attributes = {}) {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
