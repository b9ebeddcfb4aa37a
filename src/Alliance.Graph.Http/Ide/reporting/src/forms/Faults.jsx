import { useId } from 'react';
import { fieldWords } from '../parts/Changes.jsx';

/** All that is wrong, each with a way to its field. */
export function Faults({ ref, faults, isTried, onShow }) {
  const heading = useId();
  const many = faults.length === 1 ? 'One thing' : `${faults.length} things`;
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={heading} className="notice fault">
      <h2 id={heading}>{isTried ? `Nothing was done: ${many.toLowerCase()} must be mended` : `${many} must be mended`}</h2>
      <ul>
        {faults.map(({ path, message }, index) => (
          <li key={index}>
            {placeText(path) === '' ? message : <><button type="button" className="as-link" onClick={() => onShow(path)}>{placeText(path)}</button>: {message}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}

// "row" is the form as a whole; places in lists are counted from 1 by people.
function placeText(path) {
  const steps = path.split('.').filter((step, index) => step !== '' && !(index === 0 && step === 'row'));
  return steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : fieldWords(step))).join(', ');
}
