import { isNumeric } from '../table/columns.js';

/** How a chart takes rows together that stand at the same place. */
export const combinations = ['sum', 'mean'];

export const kinds = ['line', 'bar', 'stacked', 'dot', 'histogram'];

/** The name that stands for the number of rows, where a chart wants a number. No column is called so. */
export const rowsOf = '*';

// More parts than this cannot be told apart by colour.
const mostColours = 12;

/**
 * What each column is good for in a chart: `isYear`, `isTime` (years too), `isNumber` (a measure, not a year), `isCategory`,
 * and how many different values it has, counted to 500.
 */
export function rolesOf(table) {
  return table.columns.map((column) => {
    const values = differentOf(column);
    const isYear = isNumeric(column) && /(^|[._\s])?(year|decade)s?$/i.test(column.name) && [...values].every((value) => value >= 1000 && value <= 2999);
    const isPartialDay = column.kind === 'text' && values.size > 0 && [...values].every((value) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(value));
    // What was taken together of many rows is a measure of them, and no place on an axis.
    const isTogether = /(^|\.)aggregate\./.test(column.name);
    const isTime = !isTogether && (isYear || isPartialDay || column.kind === 'day' || column.kind === 'moment');
    return {
      name: column.name,
      distinct: values.size,
      isYear,
      isTime,
      isNumber: isNumeric(column) && !isYear,
      isCategory: !isTime && !isTogether && (column.kind === 'text' || column.kind === 'truth'),
    };
  });
}

/**
 * A sensible first chart `{ kind, x, y, colour, combine }` for the columns of a table, or null if nothing could be drawn.
 * `y` is the name of a column or `rowsOf`; `colour` and `y` can be null.
 */
export function firstChart(table) {
  if (table.length === 0) return null;
  const roles = rolesOf(table).filter(({ distinct }) => distinct > 0);
  const times = roles.filter(({ isTime }) => isTime);
  const categories = roles.filter(({ isCategory }) => isCategory).filter(isNoTwin(table));
  const measure = measureOf(roles);
  const y = measure?.name ?? rowsOf;
  // Where each row has a name of its own, that is what it is about, and not when.
  const isNamed = measure !== null && categories.some(({ distinct }) => distinct === table.length && table.length > 1);
  const year = isNamed ? undefined : (times.find(({ isYear }) => isYear) ?? times[0]);

  if (year && (measure || categories.length === 0 || table.length > 40)) {
    const parts = categories.filter(({ distinct }) => distinct > 1 && distinct <= mostColours);
    const colour = measure && parts.length > 0 && table.length > year.distinct ? parts[0].name : null;
    return chart(measure ? 'line' : 'bar', year.name, y, colour);
  }
  const several = categories.filter(({ distinct }) => distinct > 1);
  if (measure && several.length >= 2 && several.some(({ distinct }) => distinct < table.length)) {
    const colour = several.filter(({ distinct }) => distinct <= mostColours).reduce((few, one) => (few === null || one.distinct < few.distinct ? one : few), null);
    const x = several.find((one) => one !== colour);
    return colour ? chart('stacked', x.name, y, colour.name) : chart('bar', x.name, y, null);
  }
  if (measure && categories.length > 0) return chart('bar', (several[0] ?? categories[0]).name, y, null);
  const numbers = roles.filter(({ isNumber }) => isNumber);
  if (numbers.length >= 2 && table.length > 1) return chart('dot', numbers[0].name, numbers[1].name, null);
  if (numbers.length === 1 && table.length > 1) return chart('histogram', numbers[0].name, null, null);
  if (categories.length > 0) {
    const repeated = categories.filter(({ distinct }) => distinct < table.length);
    return chart('bar', (repeated.sort((a, b) => a.distinct - b.distinct)[0] ?? categories[0]).name, rowsOf, null);
  }
  return times.length > 0 ? chart('bar', times[0].name, rowsOf, null) : null;
}

/** The chart that somebody asked for, as far as this table has its columns; else the first one. */
export function fittingChart(table, wanted) {
  const names = new Set(table.columns.map(({ name }) => name));
  const isFitting = wanted && kinds.includes(wanted.kind) && names.has(wanted.x)
    && [wanted.y, wanted.colour].every((name) => name === null || name === undefined || name === rowsOf || names.has(name));
  return isFitting
    ? { kind: wanted.kind, x: wanted.x, y: wanted.y ?? null, colour: wanted.colour ?? null, combine: combinations.includes(wanted.combine) ? wanted.combine : 'sum' }
    : firstChart(table);
}

const chart = (kind, x, y, colour) => ({ kind, x, y, colour, combine: 'sum' });

/** The number that is most likely asked for: a count, then the last of the numbers. */
function measureOf(roles) {
  const numbers = roles.filter(({ isNumber }) => isNumber);
  return numbers.find(({ name }) => /(^|\.)(count|totalCount)$/.test(name)) ?? numbers.at(-1) ?? null;
}

/** A code beside a name says the same twice; the earlier of both that is not a code stays. */
function isNoTwin(table) {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const isCode = (name) => /(^|\.)(code|key|id)$/i.test(name);
  return ({ name, distinct }, _, all) => !isCode(name) || !all.some((other) => !isCode(other.name) && other.distinct === distinct && goTogether(byName.get(name), byName.get(other.name)));
}

function goTogether(one, other) {
  const pairs = new Map();
  for (let row = 0; row < Math.min(one.values.length, 500); row++) {
    const known = pairs.get(one.values[row]);
    if (known === undefined) pairs.set(one.values[row], other.values[row]);
    else if (known !== other.values[row]) return false;
  }
  return true;
}

function differentOf({ values }) {
  const different = new Set();
  for (const value of values) {
    if (value !== null) different.add(value);
    if (different.size === 500) break;
  }
  return different;
}
