/** A type as introspection names it, without its wrappers: { isRequired, kind, name } or { isRequired, kind: 'LIST', item }. */
export function refOf(type) {
  if (!type) return null;
  if (type.kind === 'NON_NULL') return { ...refOf(type.ofType), isRequired: true };
  return type.kind === 'LIST' ? { isRequired: false, kind: 'LIST', item: refOf(type.ofType) } : { isRequired: false, kind: type.kind, name: type.name };
}
