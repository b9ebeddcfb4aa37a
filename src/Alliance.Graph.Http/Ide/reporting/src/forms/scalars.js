import { Digits } from '../graph/numbers.js';

/**
 * Scalars that have a form: what is wrong with a text, and the value that it stands for. One that is not here is sent as it is
 * written, and the server judges it.
 */
export const scalars = {
  Int: { pattern: /^-?\d+$/, remedy: 'Write a whole number, such as 12.', value: Number, inputMode: 'numeric' },
  Long: { pattern: /^-?\d+$/, remedy: 'Write a whole number, such as 12.', value: (text) => new Digits(text), inputMode: 'numeric' },
  Float: { pattern: /^-?\d+(\.\d+)?$/, remedy: 'Write a number, such as 2.5.', value: Number, tidy: point, inputMode: 'decimal' },
  Decimal: { pattern: /^-?\d+(\.\d+)?$/, remedy: 'Write a number, such as 2.5.', value: (text) => new Digits(text), tidy: point, inputMode: 'decimal' },
  LocalDate: { pattern: /^\d{4}-\d{2}-\d{2}$/, remedy: 'Write a day, such as 2013-12-05.', type: 'date' },
  PartialDate: { pattern: /^\d{4}(-\d{2}){0,2}$/, remedy: 'Write as much as is known: a year, 2013, a month, 2013-12, or a day, 2013-12-05.', hint: 'A year, a month or a day: 2013, 2013-12 or 2013-12-05.' },
  DateTime: { pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, remedy: 'Choose a day and a time.', type: 'datetime-local', hint: 'In the time zone of this device.', value: (text) => new Date(text).toISOString(), text: localMoment },
  CountryCode: { pattern: /^[A-Z]{2}$/, remedy: 'Write the two capital letters of the country, such as SE.', tidy: (text) => text.toUpperCase(), hint: 'Two capital letters, such as SE.' },
  URL: { pattern: /^https?:\/\/\S+$/i, remedy: 'Write the whole address, with https:// ahead.', inputMode: 'url' },
};

// Many write a comma where the graph wants a point; more than one would part thousands, which is not to be guessed.
function point(text) {
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

function localMoment(value) {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
