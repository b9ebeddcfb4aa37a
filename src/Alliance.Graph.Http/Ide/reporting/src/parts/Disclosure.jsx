import { useId, useState } from 'react';

/** A button that shows what needs more words, such as a reason. */
export function Disclosure({ label, more, children }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="disclosure">
      <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
        {label}
        {more && <span className="visually-hidden"> {more}</span>}
      </button>
      {isOpen && <div id={id} className="disclosed">{children(() => setOpen(false))}</div>}
    </div>
  );
}
