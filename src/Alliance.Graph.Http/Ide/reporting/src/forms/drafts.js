import { scalars } from './scalars.js';

/**
 * What stands in a form before it is sent. Texts, numbers, dates and enums are texts, with "" for nothing; booleans are "true",
 * "false" or ""; a list is null or items { id, draft }, whose ids stay when they are moved; an object is null or its fields.
 */

// Above those of items that the browser has kept from before the page was loaded.
let lastId = Date.now();

export const itemOf = (draft) => ({ id: ++lastId, draft });

/** A form over a value; over nothing, where `undefined` stands for what was never written. */
export function draftOf(ref, types, value) {
  if (ref.kind === 'LIST') {
    if (value === undefined) return ref.isRequired ? [] : null;
    return value === null ? null : [].concat(value).map((item) => itemOf(draftOf(ref.item, types, item)));
  }

  const type = types.get(ref.name);
  if (ref.kind === 'INPUT_OBJECT') {
    if ((value ?? null) === null && !ref.isRequired) return null;
    return Object.fromEntries(type.inputFields.map((field) => [field.name, draftOf(field.ref, types, value?.[field.name])]));
  }

  if ((value ?? null) === null) return '';
  if (ref.kind === 'ENUM') return enumName(type, String(value));
  return scalars[ref.name]?.text ? scalars[ref.name].text(value) : String(value);
}

/** The value that a form stands for. What is wrong with it comes to the faults, with its way. */
export function valueOf(ref, types, draft, path, faults) {
  if (ref.kind === 'LIST') {
    if (draft === null) return ref.isRequired ? fault('Say what belongs here; an empty list says that there is nothing.') : null;
    return draft.map((item, index) => valueOf(ref.item, types, item.draft, [...path, String(index)], faults));
  }

  if (ref.kind === 'INPUT_OBJECT') {
    if (draft === null) return null;
    const fields = types.get(ref.name).inputFields;
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.ref, types, draft[field.name], [...path, field.name], faults)]));
  }

  const form = scalars[ref.name] ?? {};
  const trimmed = draft.trim();
  const text = form.tidy ? form.tidy(trimmed) : trimmed;
  if (text === '') {
    return ref.isRequired ? fault(ref.kind === 'ENUM' || ref.name === 'Boolean' ? 'Choose one.' : 'This must be filled in.') : null;
  }

  if (ref.name === 'Boolean') return text === 'true';
  if (ref.kind === 'ENUM') return types.get(ref.name).enumValues.some(({ name }) => name === text) ? text : fault('Choose one of those that there are.');
  if (form.pattern && !form.pattern.test(text)) return fault(form.remedy);
  return form.value ? form.value(text) : text;

  function fault(message) {
    faults.push({ path, message });
    return null;
  }
}

/** A draft with another one at a way in it. */
export function withDraft(draft, path, change) {
  if (path.length === 0) return change(draft);
  const [step, ...rest] = path;
  return Array.isArray(draft)
    ? draft.map((item, index) => (index === Number(step) ? { ...item, draft: withDraft(item.draft, rest, change) } : item))
    : { ...draft, [step]: withDraft(draft[step], rest, change) };
}

/** Whether two drafts say the same, whatever the ids of their items. */
export function sameDraft(left, right) {
  return JSON.stringify(left, withoutIds) === JSON.stringify(right, withoutIds);
}

// All else that stands in a draft is a text.
function withoutIds(_, value) {
  return typeof value === 'number' ? undefined : value;
}

// Files write `general-knowledge` where the graph has GENERAL_KNOWLEDGE.
function enumName(type, text) {
  const plain = (name) => name.replace(/[-_]/g, '').toLowerCase();
  return type?.enumValues?.find(({ name }) => plain(name) === plain(text))?.name ?? text;
}
