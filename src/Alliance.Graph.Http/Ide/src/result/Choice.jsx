import { useId } from 'react';

/** A choice from a few: `names` says what options are called that have another name than their own. */
export function Choice({ label, value, options, names = {}, onChange }) {
  const id = useId();
  return (
    <span className="ag-choice">
      <label htmlFor={id}>{label}</label>{' '}
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => <option key={option} value={option}>{names[option] ?? option}</option>)}
      </select>
    </span>
  );
}
