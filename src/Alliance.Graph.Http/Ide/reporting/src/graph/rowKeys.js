const nothing = '\\-';

/**
 * The fields that the key of a row is made of, told from its type's input and from what the graph says: the first that is the key in
 * each row of the type, since in one row others can say the same, or else the fields that are its parts.
 */
export function keyFieldsOf(fields, row, others = []) {
  if (row.row === null) return [];
  const rows = [row, ...others.filter((other) => other.row !== null)];
  return keyOf(fields, rows) ?? keyOf(fields, [row]) ?? [];
}

function keyOf(fields, rows) {
  const whole = fields.find((field) => field.ref.isRequired && rows.every(({ key, row }) => isSame(field, row[field.name], key)));
  if (whole) return [whole.name];

  const found = [];
  for (let place = 0; place < partsOf(rows[0].key).length; place++) {
    const field = fields.find(({ name, ref }) => !found.includes(name) && rows.every(({ key, row }) => isSame({ ref }, row[name], partsOf(key)[place])));
    if (!field) return null;
    found.push(field.name);
  }
  return found;
}

function isSame({ ref }, value, text) {
  if (ref.kind === 'LIST' || ref.kind === 'INPUT_OBJECT' || text === undefined) return false;
  if ((value ?? null) === null || text === null) return (value ?? null) === text;

  // Files write `self-generated` where a key of the graph has SELF_GENERATED.
  const plain = (name) => (ref.kind === 'ENUM' ? name.replace(/[-_]/g, '').toLowerCase() : name);
  return plain(String(value)) === plain(text);
}

// `a\:b:c` has the parts "a:b" and "c"; `\-` is a part that is null.
function partsOf(key) {
  const parts = [''];
  for (const [sign] of key.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (sign === ':') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => (part === nothing ? null : part.replace(/\\([\s\S])/g, '$1')));
}
