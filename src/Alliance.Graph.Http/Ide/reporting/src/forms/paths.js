/** The way to a field, as a text: `figures[0].value` and ["figures", "0", "value"] are both "figures.0.value". */
export function pathText(path) {
  return (Array.isArray(path) ? path.join('.') : String(path))
    .split(/[.[\]]+/)
    .filter(Boolean)
    .join('.');
}

/** Faults by their ways: { "row.name": ["…"] }. One without a place is at "". */
export function faultsByPath(faults) {
  const found = {};
  for (const { path, message } of faults) {
    (found[pathText(path ?? '')] ??= []).push(message);
  }
  return found;
}

/** The place that a fault is shown at: its field if the form has it, else the nearest part around it, else "". */
export function placeOf(path, isPlace) {
  let place = path;
  while (place !== '' && !isPlace(place)) {
    place = place.split('.').slice(0, -1).join('.');
  }
  return place;
}
