import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

const post = createGraphiQLFetcher({
  // The page and the endpoint share one address, whatever path the server gave it.
  url: window.location.pathname,
  enableIncrementalDelivery: false,
});

/**
 * For a moment after a change of tabs, GraphiQL still sends the operation name of the tab before. Without a name, the
 * server runs the only operation that there is.
 */
export const fetcher = (request, options) =>
  post(hasOperation(request) ? request : { ...request, operationName: undefined }, options);

function hasOperation({ query, operationName }) {
  try {
    return parse(query).definitions.some(
      ({ kind, name }) => kind === Kind.OPERATION_DEFINITION && name?.value === operationName,
    );
  } catch {
    // The server has the better message for a query that does not parse.
    return true;
  }
}
