import codes from 'i18n-iso-countries/codes.json';
import address from 'world-atlas/countries-50m.json?url';
import { placesOf } from './places.js';

let loading = null;

/** The shapes of all countries, fetched once from this server. */
export function atlas() {
  loading ??= fetch(address, { credentials: 'same-origin' })
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`the server answered with ${response.status}`))))
    .then((read) => placesOf(read, codes))
    .catch((fault) => {
      loading = null;
      throw new Error(`The shapes of the countries did not come: ${fault.message}. Try again.`);
    });
  return loading;
}
