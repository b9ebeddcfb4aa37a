import { isNumeric, numberAt, textAt } from './columns.js';
import { filterInSlices, sortInSlices } from './slices.js';

/**
 * Numbers of the rows that are shown, in their order. `sort` is `{ column, descending }` or null, `search` is looked for
 * in all columns, `filters` in those that they name. Nothing comes last ascending and first descending, as in the graph.
 */
export async function arrangedRows(table, { sort = null, search = '', filters = {} }, signal) {
  let rows = Array.from({ length: table.length }, (_, row) => row);
  const conditions = conditionsOf(table, search, filters);
  if (conditions.length > 0) rows = await filterInSlices(rows, (row) => conditions.every((holds) => holds(row)), signal);
  const column = sort && table.columns.find(({ name }) => name === sort.column);
  return column ? sortInSlices(rows, comparisonOf(column, sort.descending), signal) : rows;
}

function conditionsOf(table, search, filters) {
  const conditions = [];
  const words = search.trim().toLowerCase();
  if (words !== '') conditions.push((row) => table.columns.some((column) => textAt(column, row).toLowerCase().includes(words)));
  for (const [name, filter] of Object.entries(filters)) {
    const column = table.columns.find((candidate) => candidate.name === name);
    const condition = column && conditionOf(column, filter);
    if (condition) conditions.push(condition);
  }
  return conditions;
}

/**
 * Reads what is written above a column: `=` alone asks for nothing and `!` alone for anything; `=`, `<`, `<=`, `>` and
 * `>=` ahead of a value compare; everything else must be contained, whatever the case. Null if it asks for nothing.
 */
export function conditionOf(column, filter) {
  const text = filter.trim();
  if (text === '') return null;
  if (text === '=') return (row) => column.values[row] === null;
  if (text === '!') return (row) => column.values[row] !== null;
  const [, relation, operand] = /^(<=|>=|<|>|=)?\s*(.*)$/s.exec(text);
  if (!relation) {
    const words = text.toLowerCase();
    return (row) => textAt(column, row).toLowerCase().includes(words);
  }
  const number = isNumeric(column) ? Number(operand) : NaN;
  const order = Number.isNaN(number) ? (row) => compareTexts(textAt(column, row), operand) : (row) => numberAt(column, row) - number;
  const holds = { '<': (by) => by < 0, '<=': (by) => by <= 0, '>': (by) => by > 0, '>=': (by) => by >= 0, '=': (by) => by === 0 }[relation];
  return (row) => column.values[row] !== null && holds(order(row));
}

function comparisonOf(column, descending) {
  const { values } = column;
  const compare = isNumeric(column) ? (a, b) => numberAt(column, a) - numberAt(column, b) : (a, b) => compareTexts(values[a], values[b]);
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (values[a] === null || values[b] === null) return sign * ((values[a] === null) - (values[b] === null));
    return sign * compare(a, b);
  };
}

const compareTexts = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
