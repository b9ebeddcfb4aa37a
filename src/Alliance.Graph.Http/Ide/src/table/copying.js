import { textAt } from './columns.js';
import { breathe } from './slices.js';

/** Rows as text that a spreadsheet takes from the clipboard: tabs between cells, one line a row, the header first. */
export async function tabbedText(columns, rows, signal) {
  const lines = [columns.map(({ name }) => cellOf(name)).join('\t')];
  for (let index = 0; index < rows.length; index++) {
    lines.push(columns.map((column) => cellOf(textAt(column, rows[index]))).join('\t'));
    if (index % 4000 === 3999) await breathe(signal);
  }
  return `${lines.join('\n')}\n`;
}

// What would end a cell or a row stands in quotes, as spreadsheets write it; what they would calculate gets an apostrophe, as in CSV.
const cellOf = (text) => {
  const safe = /^[=+\-@]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
