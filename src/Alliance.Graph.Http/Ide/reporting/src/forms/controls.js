/** How a field is asked for, told from its type alone. */
export function controlOf(ref, types) {
  if (ref.kind === 'LIST') {
    if (ref.item.name === 'CountryCode') return 'countries';
    return ref.item.kind === 'ENUM' && types.get(ref.item.name).enumValues.length <= 8 ? 'checkboxes' : 'list';
  }

  if (ref.kind === 'INPUT_OBJECT') return 'object';
  if (ref.name === 'Boolean') return 'radios';
  if (ref.kind === 'ENUM') return types.get(ref.name).enumValues.length <= 4 ? 'radios' : 'select';
  return 'input';
}

/** What can be chosen: { value, name, description }; without a name, the value in words is one. */
export function optionsOf(ref, types) {
  return ref.name === 'Boolean'
    ? [{ value: 'true', name: 'Yes' }, { value: 'false', name: 'No' }]
    : types.get(ref.name).enumValues.map(({ name, label, description }) => ({ value: name, name: label ?? null, description }));
}

/** Whether a text is likely to be longer than a line: the description says so, or what is there is. */
export function isLong(ref, description, draft) {
  return ref.name === 'String' && (draft.length > 70 || draft.includes('\n') || /\b(sentences?|words|reader should know|why|what .* about|what helps)\b/i.test(description ?? ''));
}
