// First: it tells Monaco where its workers are.
import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { examples } from '../examples';
import { EditorResult } from './EditorResult.jsx';
import { fetcher } from './fetcher.js';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/style.css';
import './editor.css';

const plugins = [explorerPlugin(), HISTORY_PLUGIN];

/**
 * GraphiQL, whose answers can be looked at in other ways too: the result side takes the place that GraphiQL has for a
 * footer of the answer. `first` is a question to begin with, in a tab of its own.
 */
export default function Editor({ first }) {
  const start = first ? { initialQuery: first.query, initialVariables: first.variables ?? undefined } : {};
  const tabs = first ? [{ query: first.query, variables: first.variables ?? null }, ...examples] : examples;
  return (
    <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={tabs} defaultEditorToolsVisibility="variables" {...start}>
      <GraphiQL.Logo>Alliance Graph</GraphiQL.Logo>
      <GraphiQL.Footer><EditorResult /></GraphiQL.Footer>
    </GraphiQL>
  );
}
