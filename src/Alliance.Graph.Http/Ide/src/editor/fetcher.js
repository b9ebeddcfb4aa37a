import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';
import { remember, rememberRevision } from './asked.js';

const post = createGraphiQLFetcher({
  // The page and the endpoint share one address, whatever path the server gave it.
  url: window.location.pathname,
  enableIncrementalDelivery: false,
  fetch: async (address, options) => {
    const response = await fetch(address, options);
    rememberRevision(options?.body, response.headers.get('Alliance-Revision'));
    return response;
  },
});

/**
 * For a moment after a change of tabs, GraphiQL still sends the operation name of the tab before. Without a name, the
 * server runs the only operation that there is.
 */
export const fetcher = (request, options) => {
  const sent = hasOperation(request) ? request : { ...request, operationName: undefined };
  if (sent.operationName !== 'IntrospectionQuery') remember(sent, options?.headers);
  return post(sent, options);
};

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
