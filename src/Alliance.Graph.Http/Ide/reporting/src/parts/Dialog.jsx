import { useEffect, useId, useRef } from 'react';

/** Asks before something is done that cannot be taken back. Escape and the first button leave everything as it is. */
export function Dialog({ title, children, action, isBusy, onDo, onLeave }) {
  const dialog = useRef(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onCancel={(event) => { event.preventDefault(); onLeave(); }}>
      <h2 id={heading}>{title}</h2>
      {children}
      <div className="actions">
        <button type="button" onClick={onLeave}>No, leave it</button>
        <button type="button" className="primary" aria-disabled={isBusy} onClick={() => isBusy || onDo()}>{isBusy ? 'Working …' : action}</button>
      </div>
    </dialog>
  );
}
