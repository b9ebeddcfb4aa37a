import { useEffect, useRef, useState } from 'react';
import { ResultSide } from '../result/ResultSide.jsx';
import { replaceFragment } from '../shell/useFragment.js';
import { fragmentOf, questionOf } from './link.js';
import { titleOf } from './operations.js';

/** One question with its answer, as an address holds it. It can be changed here, or in the editor. */
export default function QuestionPage({ fragment, onEdit }) {
  const [opened, setOpened] = useState(null);
  const [fault, setFault] = useState(null);

  useEffect(() => {
    questionOf(fragment).then(({ question, view }) => setOpened({ question, view }), setFault);
  }, [fragment]);

  if (fault) {
    return (
      <div className="ag-page">
        <h1>This address cannot be read</h1>
        <p className="notice fault" role="alert">{fault.message}</p>
      </div>
    );
  }
  if (!opened) return <p className="ag-wait" role="status">Loading …</p>;
  return <Opened key={fragment} question={opened.question} firstView={opened.view} onEdit={onEdit} />;
}

function Opened({ question, firstView, onEdit }) {
  const [view, setView] = useState(firstView);
  const [asked, setAsked] = useState(() => askedOf(question));
  const title = titleOf(asked.question);
  const turn = useRef(0);

  // The address is that of what is seen, so it can be kept and sent at any time.
  const keep = (now, seen) => {
    const mine = ++turn.current;
    fragmentOf(now, seen).then((fragment) => mine === turn.current && replaceFragment(fragment));
  };
  const look = (seen) => {
    setView(seen);
    keep(asked.question, seen);
  };
  const ask = (now) => {
    const seen = { as: view.as };
    setAsked(askedOf(now));
    setView(seen);
    keep(now, seen);
  };

  return (
    <div className="ag-page">
      <h1>{title}</h1>
      <QuestionForm key={asked.time} question={asked.question} onAsk={ask} onEdit={onEdit} />
      <ResultSide asked={asked} view={view} onView={look} isPage />
    </div>
  );
}

const askedOf = (question) => ({ question, revision: null, time: new Date().toISOString() });

function QuestionForm({ question, onAsk, onEdit }) {
  const [query, setQuery] = useState(question.query);
  const [variables, setVariables] = useState(question.variables ?? '');
  const isChanged = query !== question.query || variables !== (question.variables ?? '');
  const now = () => ({ query, variables: variables.trim() === '' ? null : variables, operationName: isChanged ? null : question.operationName, title: query === question.query ? question.title : null });
  return (
    <details className="ag-question">
      <summary>The question</summary>
      <form onSubmit={(event) => { event.preventDefault(); onAsk(now()); }}>
        <label>Query<textarea value={query} rows={Math.min(24, query.split('\n').length + 1)} spellCheck={false} onChange={({ target }) => setQuery(target.value)} /></label>
        <label>Variables, as JSON<textarea value={variables} rows={Math.min(12, variables.split('\n').length + 1)} spellCheck={false} onChange={({ target }) => setVariables(target.value)} /></label>
        <p className="ag-tools">
          <button type="submit" className="primary">Ask</button>
          <button type="button" onClick={() => onEdit(now())}>Open in the editor</button>
        </p>
      </form>
    </details>
  );
}
