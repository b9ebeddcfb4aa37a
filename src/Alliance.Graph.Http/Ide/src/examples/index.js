import countries from './countries.graphql?raw';
import country from './country.graphql?raw';
import countryVariables from './country.variables.json?raw';
import targets from './targets.graphql?raw';

/** The tabs of a first visit; later visits get the tabs that the browser kept. */
export const examples = [
  { query: countries.trimEnd() },
  { query: country.trimEnd(), variables: countryVariables.trimEnd() },
  { query: targets.trimEnd() },
];
