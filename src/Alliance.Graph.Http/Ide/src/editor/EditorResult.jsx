import { useEffect, useState } from 'react';
import { ResultSide } from '../result/ResultSide.jsx';
import { useAsked } from './asked.js';

/** The result side of the editor: it shows what was last asked there. JSON is GraphiQL's own to show. */
export function EditorResult() {
  const asked = useAsked();
  const [view, setView] = useState({ as: 'json' });
  const query = asked?.question.query;

  // Another question has other columns, and is looked at in the same way.
  useEffect(() => setView(({ as }) => ({ as })), [query]);

  return <ResultSide asked={asked} view={view} onView={setView} />;
}
