import { feature } from 'topojson-client';

/**
 * Countries by their code of two letters, from Natural Earth's shapes (world-atlas), which know countries by their
 * numbers in ISO 3166-1. Three things are not as one expects: Kosovo has no number there, and has one in lists of codes;
 * the number of Australia stands twice, once for two reefs; and some places have no shape at all, so they are dots.
 */
export function placesOf(atlas, codes) {
  const byNumber = new Map(codes.filter(([code]) => code !== 'XK').map(([code, , number]) => [number, code]));
  const places = new Map();
  const others = [];
  for (const shape of feature(atlas, atlas.objects.countries).features) {
    const code = shape.properties.name === 'Kosovo' ? 'XK' : (byNumber.get(shape.id) ?? null);
    if (code === null || places.has(code)) others.push(shape);
    else places.set(code, { code, shape, point: null });
  }
  for (const [code, point] of Object.entries(withoutShape)) {
    if (!places.has(code)) places.set(code, { code, shape: null, point });
  }
  return { places, others };
}

/** Countries and territories that are too small for the shapes, or are part of another's: longitude and latitude of their middle. */
const withoutShape = {
  BQ: [-68.26, 12.18],
  BV: [3.36, -54.42],
  CC: [96.83, -12.16],
  CX: [105.65, -10.49],
  GF: [-53.13, 3.93],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.25],
  MQ: [-61.02, 14.64],
  RE: [55.54, -21.12],
  SJ: [20.5, 78.5],
  TK: [-171.85, -9.17],
  TV: [179.2, -8.52],
  UM: [166.65, 19.28],
  YT: [45.17, -12.83],
};

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The English name of a country. */
export const nameOf = (code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : code);
