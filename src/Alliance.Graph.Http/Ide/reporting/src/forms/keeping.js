import { sameDraft } from './drafts.js';

/**
 * What a form begins with: what was kept of it, with the version that was seen then, and that is none if there was none; else what is
 * there now, { draft, seen }. Whoever began before somebody else wrote anything must be told of it when they send.
 */
export function beginningOf(kept, now) {
  const isRestored = kept !== null && !sameDraft(kept.draft, now.draft);
  return isRestored ? { draft: kept.draft, seen: kept.seen ?? null, isRestored } : { ...now, isRestored };
}

/** The same for a form of several parts, of which each has a version: { draft, versions }, both by name. A part that has other fields by now is not restored. */
export function beginningOfParts(kept, now) {
  const begun = { draft: { ...now.draft }, versions: { ...now.versions } };
  for (const [name, part] of Object.entries(kept?.draft ?? {})) {
    if (!(name in now.draft) || fieldsOf(part) !== fieldsOf(now.draft[name])) continue;
    begun.draft[name] = part;
    begun.versions[name] = kept.versions?.[name];
  }
  return begun;
}

const fieldsOf = (part) => Object.keys(part).sort().join();

/** What is to be kept of such a form: the parts that are not as they were, with the versions that were seen; null if there is none. */
export function changedParts(draft, start, versions) {
  const names = Object.keys(draft).filter((name) => !sameDraft(draft[name], start[name]));
  const only = (all) => Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
  return names.length === 0 ? null : { draft: only(draft), versions: only(versions) };
}
