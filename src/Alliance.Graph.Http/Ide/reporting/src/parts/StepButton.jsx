import { useRef, useState } from 'react';
import { useWork } from '../context.jsx';
import { Notice } from './Notice.jsx';

/** A step that needs no words. What the server says against it stands below the button; `links` may lead on from there. */
export function StepButton({ step, input, label, more, isPrimary, done, onDone, links }) {
  const { steps, say } = useWork();
  const busy = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState([]);
  const take = async () => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    try {
      const answer = await steps.take(step, input);
      setErrors(answer.errors);
      if (answer.errors.length === 0) {
        say(done);
        await onDone(answer.node);
      }
    } catch (fault) {
      setErrors([fault]);
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" className={isPrimary ? 'primary' : ''} aria-disabled={isBusy} onClick={take}>
        {isBusy ? 'Working …' : label}
        {more && <span className="visually-hidden"> {more}</span>}
      </button>
      {errors.length > 0 && (
        <Notice kind="fault" role="alert">
          <p><strong>Nothing was done.</strong></p>
          <ul>{errors.map((error, index) => <li key={index}>{error.message} {links?.(error)}</li>)}</ul>
        </Notice>
      )}
    </>
  );
}
