const most = 5;
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/**
 * Classes of values for a map, lowest first: `{ from, to, label, shade }`. Zero is a class of its own, since none and
 * nothing known are not the same. The others hold about as many countries each; few different values are a class each.
 * Shades go from 0 (zero) to 5.
 */
export function classesOf(values, isTruth = false) {
  if (isTruth && values.every((value) => value === 0 || value === 1)) {
    return [{ from: 0, to: 0, label: 'no', shade: 0 }, { from: 1, to: 1, label: 'yes', shade: 4 }].filter(({ from }) => values.includes(from));
  }
  const zero = values.includes(0) ? [{ from: 0, to: 0, label: '0', shade: 0 }] : [];
  const sorted = values.filter((value) => value !== 0).sort((a, b) => a - b);
  const different = [...new Set(sorted)];
  const starts = different.length <= most
    ? different
    : [...new Set(Array.from({ length: most }, (_, index) => sorted[Math.floor((index * sorted.length) / most)]))];
  const classes = starts.map((from, index) => {
    const below = sorted.filter((value) => value >= from && (index + 1 === starts.length || value < starts[index + 1]));
    const to = below.at(-1);
    return { from, to, label: from === to ? number.format(from) : `${number.format(from)} to ${number.format(to)}`, shade: shadeOf(index, starts.length) };
  });
  return [...zero, ...classes].sort((a, b) => a.from - b.from);
}

/** The class of a value. */
export const classOf = (classes, value) => classes.find(({ from, to }) => value >= from && value <= to) ?? null;

const shadeOf = (index, length) => (length === 1 ? 4 : 1 + Math.round((index * (most - 1)) / (length - 1)));
