import { firstChart, rowsOf } from '../chart/choice.js';
import { firstMap } from '../map/joining.js';

/**
 * How a table is best looked at when nobody has said so: countries with one value each as a map, what has a number as a
 * chart, everything else as itself.
 */
export function firstView(table) {
  const map = firstMap(table);
  const chart = firstChart(table);
  const hasMeasure = chart !== null && (chart.y !== rowsOf || chart.kind === 'histogram') && table.length > 1;
  if (map && table.length >= 3) {
    const codes = table.columns.find(({ name }) => name === map.code).values;
    if (new Set(codes).size === table.length && (map.value !== rowsOf || !hasMeasure)) return { as: 'map', map };
  }
  return hasMeasure ? { as: 'chart', chart } : { as: 'table' };
}
