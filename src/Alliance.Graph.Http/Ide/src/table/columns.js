/**
 * A table as arrays of plain values, one for each column.
 *
 * A column is `{ name, kind, values }`. Kinds are those of the server's columns: 'text', 'whole', 'number', 'exact'
 * (decimals, kept as text with all of their digits), 'truth', 'day' and 'moment' (text as ISO 8601 has it). Nothing is null.
 */
export function tableOf(fields, facts = new Map()) {
  return { columns: fields.map(columnOf), length: 0, facts };
}

/** Adds the rows of a record batch of Arrow. */
export function addBatch(table, batch) {
  table.columns.forEach((column, index) => {
    const vector = batch.getChildAt(index);
    for (let row = 0; row < batch.numRows; row++) {
      const value = vector.get(row);
      column.values.push(value === null ? null : column.read(value));
    }
  });
  table.length += batch.numRows;
}

/** The number of a cell, or null: of a day or a moment its milliseconds since 1970. */
export function numberAt(column, row) {
  const value = column.values[row];
  if (value === null) return null;
  if (column.kind === 'truth') return value ? 1 : 0;
  if (column.kind === 'day' || column.kind === 'moment') return Date.parse(value);
  return column.kind === 'text' ? NaN : Number(value);
}

/** What a cell shows: nothing is empty. */
export function textAt(column, row) {
  const value = column.values[row];
  return value === null ? '' : String(value);
}

export const isNumeric = ({ kind }) => kind === 'whole' || kind === 'number' || kind === 'exact';

// Ids of types in Arrow's schema (Schema.fbs).
const Int = 2;
const Float = 3;
const Bool = 6;
const Decimal = 7;
const Day = 8;
const Timestamp = 10;

function columnOf({ name, type }) {
  const [kind, read] = kindOf(type);
  return { name, kind, read, values: [] };
}

function kindOf(type) {
  switch (type.typeId) {
    case Int:
      // More digits than a number of JavaScript holds stay a BigInt.
      return ['whole', (value) => (typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value)];
    case Float:
      return ['number', (value) => value];
    case Bool:
      return ['truth', (value) => value];
    case Decimal:
      return ['exact', (value) => decimalOf(value, type.scale)];
    case Day:
      return ['day', (value) => new Date(Number(value)).toISOString().slice(0, 10)];
    case Timestamp:
      return ['moment', (value) => new Date(Number(value)).toISOString().replace('.000Z', 'Z')];
    default:
      return ['text', String];
  }
}

/** A decimal of Arrow, four words of which the first is the lowest, in two's complement: Arrow's own text leaves out the point. */
export function decimalOf(words, scale) {
  let whole = 0n;
  for (let index = words.length - 1; index >= 0; index--) whole = (whole << 32n) | BigInt(words[index] >>> 0);
  whole = BigInt.asIntN(32 * words.length, whole);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
  return `${whole < 0n ? '-' : ''}${scale === 0 ? digits : digits.slice(0, -scale)}${fraction && `.${fraction}`}`;
}
