// First: it tells Monaco where its workers are.
import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';
import { fetcher } from './fetcher';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/style.css';
import './main.css';

const plugins = [explorerPlugin(), HISTORY_PLUGIN];

createRoot(document.getElementById('ide')).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={examples} defaultEditorToolsVisibility="variables">
    <GraphiQL.Logo>Alliance Graph</GraphiQL.Logo>
  </GraphiQL>,
);
