/** Lets the browser draw and listen; throws if the work is no longer wanted. */
export async function breathe(signal) {
  await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
  signal?.throwIfAborted();
}

const slice = 2500;

/** Those of the items for which `holds`, looked at in slices. */
export async function filterInSlices(items, holds, signal) {
  const kept = [];
  for (let start = 0; start < items.length; start += slice) {
    const end = Math.min(start + slice, items.length);
    for (let index = start; index < end; index++) if (holds(items[index])) kept.push(items[index]);
    await breathe(signal);
  }
  return kept;
}

/** The items in order, sorted in slices that are then merged: ties stay as they were. */
export async function sortInSlices(items, compare, signal) {
  let from = [];
  for (let start = 0; start < items.length; start += slice) {
    from.push(items.slice(start, start + slice).sort(compare));
    await breathe(signal);
  }
  while (from.length > 1) {
    const merged = [];
    for (let index = 0; index < from.length; index += 2) {
      merged.push(index + 1 < from.length ? await merge(from[index], from[index + 1], compare, signal) : from[index]);
    }
    from = merged;
  }
  return from[0] ?? [];
}

async function merge(left, right, compare, signal) {
  const merged = new Array(left.length + right.length);
  let a = 0;
  let b = 0;
  for (let index = 0; index < merged.length; index++) {
    merged[index] = b >= right.length || (a < left.length && compare(left[a], right[b]) <= 0) ? left[a++] : right[b++];
    if (index % 4096 === 4095) await breathe(signal);
  }
  return merged;
}
