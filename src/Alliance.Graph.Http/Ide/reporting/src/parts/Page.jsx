import { useEffect, useRef } from 'react';
import { Link } from '../routing.jsx';

let isFirst = true;

/** What an address shows: its heading gets the focus when somebody comes here from within, so that it is read out. */
export function Page({ title, trail = [], children }) {
  const heading = useRef(null);
  useEffect(() => {
    document.title = `${title}: Alliance Graph reporting`;
    if (!isFirst) {
      window.scrollTo(0, 0);
      heading.current?.focus();
    }
    isFirst = false;
  }, [title]);
  return (
    <>
      {trail.length > 0 && (
        <nav aria-label="Where you are">
          <ol className="trail">
            {trail.map(({ to, text }) => (
              <li key={text}><Link to={to}>{text}</Link></li>
            ))}
          </ol>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {children}
    </>
  );
}
