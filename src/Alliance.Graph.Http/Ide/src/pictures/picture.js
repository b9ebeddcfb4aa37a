const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const line = 18;

/**
 * A picture to keep: title, legend, what was drawn, and the citation below, as the text of an SVG file that needs nothing
 * else. `legend` has `{ name, colour }`; `isHatched` marks what has no value.
 */
export function pictureOf(drawn, { title, words, legend = [], citation }) {
  const width = Number(drawn.getAttribute('width'));
  const inner = Number(drawn.getAttribute('height'));
  const svg = make('svg', { xmlns: namespace, 'font-family': 'system-ui, sans-serif', 'font-size': 12, fill: '#1b1f24' });
  const ground = make('rect', { fill: '#ffffff' });
  const titles = wrapped(title, (width - 2 * margin) / 8.4);
  svg.append(named('title', title), named('desc', words), ground);
  let top = margin;
  for (const part of titles) {
    top += line;
    svg.append(text(part, margin, top, { 'font-size': 16, 'font-weight': 600 }));
  }
  top += 10;
  let left = margin;
  for (const [index, { name, colour, isHatched }] of legend.entries()) {
    const room = 24 + name.length * 6.8 + 12;
    if (index > 0 && left + room > width) {
      left = margin;
      top += line;
    }
    svg.append(make('rect', { x: left, y: top, width: 12, height: 12, fill: colour, stroke: '#767f8a', 'stroke-width': 0.5, ...(isHatched ? { 'stroke-dasharray': '2 2' } : {}) }), text(name, left + 18, top + 10));
    left += room;
  }
  if (legend.length > 0) top += line + 6;
  const nested = drawn.cloneNode(true);
  nested.setAttribute('x', 0);
  nested.setAttribute('y', top);
  nested.setAttribute('color', '#1b1f24');
  nested.removeAttribute('role');
  top += inner + 6;
  svg.append(nested);
  for (const part of wrapped(citation, (width - 2 * margin) / 5.6)) {
    top += 14;
    svg.append(text(part, margin, top, { 'font-size': 10.5, fill: '#4c5560' }));
  }
  const height = Math.round(top + margin);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) svg.setAttribute(name, value);
  ground.setAttribute('width', width);
  ground.setAttribute('height', height);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** The same as a bitmap, twice as fine. */
export async function bitmapOf(svgText, scale = 2) {
  const image = new Image();
  // An address of data, since the page's policy allows no other for pictures.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw the picture.'))), 'image/png'));
}

/** Lines of a text that are not longer than `length` letters; a word that is, such as an address, is broken. */
export function wrapped(words, length) {
  const lines = [''];
  for (let word of words.split(/\s+/)) {
    while (word.length > length) {
      const cut = Math.floor(length);
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    if (`${lines.at(-1)} ${word}`.trim().length <= length) lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    else lines.push(word);
  }
  return lines.filter((text) => text !== '').slice(0, 12);
}

const text = (words, x, y, attributes = {}) => {
  const element = make('text', { x, y, ...attributes });
  element.textContent = words;
  return element;
};

const named = (name, words) => {
  const element = make(name);
  element.textContent = words;
  return element;
};

function make(name, attributes = {}) {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
