import { createContext, useContext } from 'react';
import { flushSync } from 'react-dom';
import { useWork } from '../context.jsx';
import { controlOf, isLong, optionsOf } from './controls.js';
import { draftOf, itemOf } from './drafts.js';
import { scalars } from './scalars.js';
import { hintOf, wordsOf } from './words.js';

/** What all fields of a form share: { id, types, faults, fixed, change, hints }. */
export const FormParts = createContext(null);

/** The id of the element that a fault of a field leads to. */
export const idOf = (form, path) => `${form}-${path.join('-')}`;

/** A field, asked for as its type says. `path` is its way in the input, `draft` what stands in it. */
export function Field(props) {
  const parts = useContext(FormParts);
  const key = props.path.join('.');
  const id = idOf(parts.id, props.path);
  const faults = parts.faults[key] ?? [];
  const hint = [hintOf(props.description), scalars[props.fieldRef.name]?.hint].filter(Boolean);
  const own = {
    ...props,
    id,
    faults,
    parts,
    hint,
    isFixed: parts.fixed.has(key),
    describedBy: [hint.length > 0 && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(' ') || undefined,
    onChange: (draft) => parts.change(props.path, () => draft),
  };
  const Control = controls[controlOf(props.fieldRef, parts.types)];
  return <Control {...own} />;
}

/** The fields of an object, without those that are left out. */
export function Fields({ type, path, draft, without }) {
  const { types } = useContext(FormParts);
  return types
    .get(type)
    .inputFields.filter(({ name }) => !without?.has([...path, name].join('.')))
    .map((field) => (
      <Field key={field.name} fieldRef={field.ref} label={wordsOf(field.name)} description={field.description} path={[...path, field.name]} draft={draft[field.name]} />
    ));
}

const controls = { input: InputField, select: SelectField, radios: RadiosField, checkboxes: CheckboxesField, countries: CountriesField, list: ListField, object: ObjectField };

function Required({ fieldRef }) {
  return fieldRef.isRequired ? <span className="required"> (required)</span> : null;
}

function Told({ id, hint, faults }) {
  return (
    <>
      {hint.length > 0 && <p className="hint" id={`${id}-hint`}>{hint.join(' ')}</p>}
      {faults.length > 0 && (
        <p className="fault-text" id={`${id}-fault`}>
          <span className="visually-hidden">Fault: </span>
          {faults.join(' ')}
        </p>
      )}
    </>
  );
}

/** A group of controls that are one field. Faults lead to the group itself. */
function Group({ id, label, fieldRef, hint, faults, describedBy, className = '', children }) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className={`field ${className} ${faults.length > 0 ? 'has-fault' : ''}`}>
      <legend>{label}<Required fieldRef={fieldRef} /></legend>
      <Told id={id} hint={hint} faults={faults} />
      {children}
    </fieldset>
  );
}

function InputField(field) {
  const { countries } = useWork().names;
  const { id, label, fieldRef, description, draft, faults, describedBy, isFixed, onChange } = field;
  const form = scalars[fieldRef.name] ?? {};
  const control = {
    id,
    value: draft,
    'aria-describedby': describedBy,
    'aria-invalid': faults.length > 0 || undefined,
    'aria-required': fieldRef.isRequired || undefined,
    readOnly: isFixed || undefined,
    onChange: (event) => onChange(event.target.value),
  };
  return (
    <div className={`field ${faults.length > 0 ? 'has-fault' : ''}`}>
      <label htmlFor={id}>{label}<Required fieldRef={fieldRef} /></label>
      <Told {...field} />
      {isLong(fieldRef, description, draft) ? (
        <textarea rows={3} {...control} />
      ) : (
        <input type={form.type ?? 'text'} inputMode={form.inputMode} autoComplete="off" list={fieldRef.name === 'CountryCode' && !isFixed ? `${id}-list` : undefined} {...control} />
      )}
      {fieldRef.name === 'CountryCode' && !isFixed && (
        <datalist id={`${id}-list`}>{[...countries].map(([code, name]) => <option key={code} value={code}>{name}</option>)}</datalist>
      )}
    </div>
  );
}

function SelectField(field) {
  const { id, label, fieldRef, draft, faults, describedBy, parts, isFixed, onChange } = field;
  return (
    <div className={`field ${faults.length > 0 ? 'has-fault' : ''}`}>
      <label htmlFor={id}>{label}<Required fieldRef={fieldRef} /></label>
      <Told {...field} />
      <select id={id} value={draft} disabled={isFixed} aria-describedby={describedBy} aria-invalid={faults.length > 0 || undefined} aria-required={fieldRef.isRequired || undefined} onChange={(event) => onChange(event.target.value)}>
        <option value="">{fieldRef.isRequired ? 'Choose …' : 'Not said'}</option>
        {optionsOf(fieldRef, parts.types).map(({ value, name, description }) => <option key={value} value={value}>{name ?? wordsOf(value)}{description ? ` (${description.replace(/\.$/, '')})` : ''}</option>)}
      </select>
    </div>
  );
}

function RadiosField(field) {
  const { id, fieldRef, draft, parts, isFixed, onChange } = field;
  const options = optionsOf(fieldRef, parts.types);
  return (
    <Group {...field} className="choices">
      {(fieldRef.isRequired ? options : [...options, { value: '', name: 'Not said' }]).map((option) => (
        <Choice key={option.value} id={`${id}--${option.value}`} type="radio" name={id} option={option} isChecked={draft === option.value} isFixed={isFixed} onChange={() => onChange(option.value)} />
      ))}
    </Group>
  );
}

function Choice({ id, type, name, option, isChecked, isFixed, onChange }) {
  return (
    <div className="choice">
      <input type={type} id={id} name={name} checked={isChecked} disabled={isFixed} aria-describedby={option.description ? `${id}-hint` : undefined} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{option.name ?? wordsOf(option.value)}</label>
      {option.description && <span className="hint" id={`${id}-hint`}>{hintOf(option.description)}</span>}
    </div>
  );
}

/** Several of few. What is chosen later comes later, since the order may mean something. */
function CheckboxesField(field) {
  const { id, fieldRef, draft, parts, onChange } = field;
  return (
    <Group {...field} className="choices">
      {optionsOf(fieldRef.item, parts.types).map((option) => (
        <Choice key={option.value} id={`${id}--${option.value}`} type="checkbox" option={option} isChecked={has(draft, option.value)} onChange={(isChosen) => onChange(chosen(draft, option.value, isChosen))} />
      ))}
      <Nullness {...field} />
    </Group>
  );
}

function CountriesField(field) {
  const { id, draft, onChange } = field;
  const { countries } = useWork().names;
  const known = [...countries.keys()];
  const others = (draft ?? []).map((item) => item.draft).filter((code) => !known.includes(code));
  const set = (codes) => onChange(codes.map(itemOf));
  return (
    <Group {...field} className="countries">
      <div className="actions">
        <button type="button" onClick={() => set([...known, ...others])}>Choose all {known.length}</button>
        <button type="button" onClick={() => set([])}>Choose none</button>
      </div>
      <div className="columns">
        {[...known, ...others].map((code) => (
          <Choice key={code} id={`${id}--${code}`} type="checkbox" option={{ value: code, name: countries.get(code) ?? code }} isChecked={has(draft, code)} onChange={(isChosen) => onChange(chosen(draft, code, isChosen))} />
        ))}
      </div>
      <Nullness {...field} />
    </Group>
  );
}

const has = (draft, value) => (draft ?? []).some((item) => item.draft === value);
const chosen = (draft, value, isChosen) => (isChosen ? [...(draft ?? []), itemOf(value)] : (draft ?? []).filter((item) => item.draft !== value));

/** A list that may be missing: nothing said is not the same as none. */
function Nullness({ label, fieldRef, draft, onChange }) {
  if (fieldRef.isRequired || (draft !== null && draft.length > 0)) return null;
  return draft === null ? (
    <p className="nullness">Nothing is said. <button type="button" onClick={() => onChange([])}>Say that there are none<span className="visually-hidden"> of {label}</span></button></p>
  ) : (
    <p className="nullness">It says: none. <button type="button" onClick={() => onChange(null)}>Say nothing<span className="visually-hidden"> of {label}</span></button></p>
  );
}

function ListField(field) {
  const { id, label, fieldRef, description, path, draft, parts, onChange } = field;
  const items = draft ?? [];
  const one = label.replace(/ies$/, 'y').replace(/s$/, '');
  const say = useWork().say;

  // The focus goes to what was moved or added, or, behind the last one that was removed, to the button that adds: at once, so that
  // no key that somebody presses then is lost.
  const set = (next) => flushSync(() => onChange(next));
  const focus = (...names) => names.map((name) => document.getElementById(`${id}--${name}`)).find((element) => element && !element.disabled)?.focus();
  const add = () => {
    set([...items, itemOf(draftOf({ ...fieldRef.item, isRequired: true }, parts.types, undefined))]);
    document.getElementById(`${id}--item-${items.length}`).querySelector('input, textarea, select')?.focus();
  };
  const remove = (index) => {
    set(items.filter((_, place) => place !== index));
    say(`${one} ${index + 1} was removed.`);
    focus(`remove-${Math.min(index, items.length - 2)}`, 'add');
  };
  const move = (index, by) => {
    const moved = [...items];
    [moved[index], moved[index + by]] = [moved[index + by], moved[index]];
    set(moved);
    say(`${one} is number ${index + by + 1} now.`);
    focus(...(by < 0 ? ['up', 'down'] : ['down', 'up']).map((action) => `${action}-${index + by}`));
  };

  return (
    <Group {...field} className="list">
      {items.length > 0 && (
        <ol>
          {items.map((item, index) => (
            <li key={item.id} id={`${id}--item-${index}`}>
              <Field fieldRef={{ ...fieldRef.item, isRequired: true }} label={`${one} ${index + 1}`} description={null} path={[...path, String(index)]} draft={item.draft} />
              <div className="actions">
                <button type="button" id={`${id}--up-${index}`} disabled={index === 0} onClick={() => move(index, -1)}>Up<span className="visually-hidden"> {one} {index + 1}</span></button>
                <button type="button" id={`${id}--down-${index}`} disabled={index === items.length - 1} onClick={() => move(index, 1)}>Down<span className="visually-hidden"> {one} {index + 1}</span></button>
                <button type="button" id={`${id}--remove-${index}`} onClick={() => remove(index)}>Remove<span className="visually-hidden"> {one} {index + 1}</span></button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <button type="button" id={`${id}--add`} onClick={add}>Add: {one.toLowerCase()}</button>
      <Nullness {...field} />
    </Group>
  );
}

function ObjectField(field) {
  const { fieldRef, label, path, draft, parts, onChange } = field;
  return (
    <Group {...field} className="object">
      {draft === null ? (
        <button type="button" onClick={() => onChange(draftOf({ ...fieldRef, isRequired: true }, parts.types, undefined))}>Fill in: {label.toLowerCase()}</button>
      ) : (
        <>
          <Fields type={fieldRef.name} path={path} draft={draft} />
          {!fieldRef.isRequired && <button type="button" onClick={() => onChange(null)}>Take out: {label.toLowerCase()}</button>}
        </>
      )}
    </Group>
  );
}
