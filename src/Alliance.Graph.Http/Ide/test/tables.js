/** A table of plain values for tests: names with their kinds, and rows. */
export function tableFor(columns, rows) {
  return {
    columns: Object.entries(columns).map(([name, kind], index) => ({ name, kind, values: rows.map((row) => row[index]) })),
    length: rows.length,
    facts: new Map(),
  };
}
