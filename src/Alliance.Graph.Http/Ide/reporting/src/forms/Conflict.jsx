import { useEffect, useId, useRef } from 'react';
import { fieldWords } from '../parts/Changes.jsx';
import { momentText } from '../parts/moments.js';

/** Somebody was faster: what they wrote beside what stands here, and the choice between both. */
export function Conflict({ conflict, onTheirs, onMine }) {
  const heading = useId();
  const section = useRef(null);
  useEffect(() => section.current.focus(), []);
  return (
    <section ref={section} tabIndex={-1} aria-labelledby={heading} className="notice conflict">
      <h2 id={heading}>Somebody else has changed this meanwhile</h2>
      <p>{conflict.changedBy ?? 'Somebody without a name'} wrote it on <time dateTime={conflict.changedAt}>{momentText(conflict.changedAt)}</time>. Nothing of yours is lost, and nothing was sent yet.</p>
      {conflict.differences.length > 0 && (
        <table className="changes">
          <caption>What differs</caption>
          <thead><tr><th scope="col">Field</th><th scope="col">Yours</th><th scope="col">Theirs</th></tr></thead>
          <tbody>
            {conflict.differences.map(({ field, yours, theirs }, index) => (
              <tr key={index}><th scope="row">{fieldWords(field)}</th><td>{yours ?? <span className="nothing">nothing</span>}</td><td>{theirs ?? <span className="nothing">nothing</span>}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="actions">
        {onTheirs && <button type="button" onClick={onTheirs}>Take theirs, and drop mine</button>}
        <button type="button" onClick={onMine}>Keep mine, to send it over theirs</button>
      </div>
    </section>
  );
}
