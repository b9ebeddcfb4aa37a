/** A decimal as somebody wrote it, which keeps all of its digits on the way where the browser can. */
export class Digits {
  constructor(text) {
    this.text = text;
  }

  toJSON() {
    return JSON.rawJSON ? JSON.rawJSON(this.text) : Number(this.text);
  }
}

/** A row as the graph writes it, with numbers as their text, since a number of the browser has 15 digits and these may have more. */
export function readRow(text) {
  return text === null ? null : JSON.parse(text, (_, value, context) => (typeof value === 'number' ? (context?.source ?? String(value)) : value));
}
