import { useState } from 'react';
import { bitmapOf } from './picture.js';
import { fileName, save } from './save.js';

/** What is drawn as a file: `picture` makes the text of an SVG. */
export function Pictures({ picture, title, kind }) {
  const [said, setSaid] = useState('');
  const take = async (ending) => {
    try {
      const svg = await picture();
      save(ending === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await bitmapOf(svg), fileName(`${title} ${kind}`, ending));
      setSaid(`${ending.toUpperCase()} saved.`);
    } catch (fault) {
      setSaid(`There is no picture: ${fault.message}`);
    }
  };
  return (
    <div className="ag-downloads" role="group" aria-label={`Take the ${kind} along as`}>
      <button type="button" onClick={() => take('svg')}>SVG</button>
      <button type="button" onClick={() => take('png')}>PNG</button>
      <span role="status">{said}</span>
    </div>
  );
}
