import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { geoArea } from 'd3-geo';
import { placesOf } from '../src/map/places.js';

const require = createRequire(import.meta.url);
const codes = require('i18n-iso-countries/codes.json');
const { places, others } = placesOf(require('world-atlas/countries-50m.json'), codes);
const starter = JSON.parse(fs.readFileSync(new URL('../../../Alliance.Graph.Core/Starter/countries.json', import.meta.url), 'utf8'));

test('all countries of the starter data have a shape', () => {
  assert.equal(starter.length, 54);
  assert.deepEqual(starter.filter(({ code }) => !places.get(code)?.shape).map(({ code }) => code), []);
});

test('Kosovo, Malta, Singapore and Liechtenstein are themselves', () => {
  const named = (code) => places.get(code).shape.properties.name;
  assert.deepEqual(['XK', 'MT', 'SG', 'LI', 'AD', 'MC', 'SM', 'VA', 'BH', 'MV'].map(named), ['Kosovo', 'Malta', 'Singapore', 'Liechtenstein', 'Andorra', 'Monaco', 'San Marino', 'Vatican', 'Bahrain', 'Maldives']);
});

test('Australia is the continent, whose number two reefs have too', () => {
  assert.ok(geoArea(places.get('AU').shape) > 0.1);
});

test('every code has a place on the map, and what has no code is land without a name', () => {
  assert.deepEqual(codes.filter(([code]) => !places.has(code)).map(([code]) => code), []);
  assert.deepEqual([...places.values()].filter(({ shape, point }) => (shape === null) === (point === null)), []);
  assert.deepEqual(others.map(({ properties }) => properties.name).sort(), ['Ashmore and Cartier Is.', 'Indian Ocean Ter.', 'N. Cyprus', 'Siachen Glacier', 'Somaliland']);
});
