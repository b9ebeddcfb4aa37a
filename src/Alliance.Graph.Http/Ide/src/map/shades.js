/** Colours of a picture to keep, on white: zero, then from little to much. */
export const paperShades = ['#f3e6cf', '#c6dbef', '#93c0de', '#5a9fcb', '#2b73ab', '#0b3f75'];

export const paperInk = { sea: '#ffffff', land: '#e4e7eb', line: '#6b7480', none: '#9aa3ad' };

/** The same as tokens of the page, which differ in the dark. */
export const pageShades = [0, 1, 2, 3, 4, 5].map((shade) => `var(--map-${shade})`);

export const pageInk = { sea: 'var(--map-sea)', land: 'var(--map-land)', line: 'var(--map-line)', none: 'var(--map-none)' };
