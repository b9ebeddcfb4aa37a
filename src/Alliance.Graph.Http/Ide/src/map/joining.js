import { isNumeric, numberAt } from '../table/columns.js';
import { rolesOf, rowsOf } from '../chart/choice.js';

/**
 * A sensible first map `{ code, value, combine }`: by a column of countries' codes, of the number that is most likely asked
 * for; null if the table has no such column. `value` is a column or `rowsOf`.
 */
export function firstMap(table) {
  const code = codeColumns(table)[0];
  if (!code) return null;
  const numbers = rolesOf(table).filter(({ isNumber }) => isNumber);
  const measure = numbers.find(({ name }) => /(^|\.)(count|totalCount)$/.test(name)) ?? numbers.at(-1) ?? table.columns.find(({ kind }) => kind === 'truth');
  return { code: code.name, value: measure?.name ?? rowsOf, combine: 'sum' };
}

/** The map that somebody asked for, as far as this table has its columns; else the first one. */
export function fittingMap(table, wanted) {
  const isFitting = wanted && codeColumns(table).some(({ name }) => name === wanted.code)
    && (wanted.value === rowsOf || valueColumns(table).some(({ name }) => name === wanted.value));
  return isFitting ? { code: wanted.code, value: wanted.value, combine: wanted.combine === 'mean' ? 'mean' : 'sum' } : firstMap(table);
}

/** Columns whose values are codes of countries, as far as they have any; those that are called so come first. */
export function codeColumns(table) {
  const isCode = (value) => value === null || /^[A-Z]{2}$/.test(value);
  const isCalledSo = ({ name }) => /(^|\.)(country)?code$/i.test(name);
  return table.columns
    .filter((column) => column.kind === 'text' && column.values.some((value) => value !== null) && column.values.every(isCode))
    .sort((a, b) => isCalledSo(b) - isCalledSo(a));
}

/** Columns that a map can show. */
export const valueColumns = (table) => table.columns.filter((column) => isNumeric(column) || column.kind === 'truth');

/**
 * Values by code: a number, or null for a country that is in the table and has none. Rows of one country are taken
 * together. What has no code is counted in `without`.
 */
export function valuesByCode(table, { code, value, combine }) {
  const codes = table.columns.find(({ name }) => name === code);
  const column = table.columns.find(({ name }) => name === value) ?? null;
  const groups = new Map();
  let without = 0;
  for (let row = 0; row < table.length; row++) {
    const country = codes.values[row];
    if (country === null) {
      without++;
      continue;
    }
    const group = groups.get(country) ?? { sum: 0, values: 0 };
    const number = column === null ? 1 : numberAt(column, row);
    if (number !== null && Number.isFinite(number)) {
      group.sum += number;
      group.values++;
    }
    groups.set(country, group);
  }
  const byCode = new Map([...groups].map(([country, { sum, values }]) => [country, values === 0 ? null : combine === 'mean' && column !== null ? sum / values : sum]));
  return { byCode, without, isTruth: column?.kind === 'truth' };
}
