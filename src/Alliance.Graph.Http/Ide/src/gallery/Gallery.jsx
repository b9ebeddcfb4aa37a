import { useEffect, useRef, useState } from 'react';
import { questions } from 'virtual:questions';
import { fragmentOf } from '../question/link.js';
import { readTable } from '../table/readTable.js';
import { askJson } from '../question/client.js';
import { Picture } from './Picture.jsx';
import { firstView } from './views.js';

// A browser opens six connections to a server, and somebody may click meanwhile.
const atOnce = 3;
let running = 0;
const waiting = [];

async function inTurn(work) {
  if (running >= atOnce) await new Promise((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** The questions of the page for analysts, each with a picture of its answer as it is now. */
export default function Gallery() {
  const sections = [...new Set(questions.map(({ section }) => section))];
  return (
    <div className="ag-page">
      <h1>Gallery</h1>
      <p>What one would ask of these data, and how the answers look today. Each opens with its picture, its table and its question.</p>
      {sections.map((section) => (
        <section key={section} aria-label={section}>
          <h2>{section}</h2>
          <ul className="ag-gallery">
            {questions.filter((question) => question.section === section).map((question) => <Card key={question.number} {...question} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Card({ number, title, about, query, variables }) {
  const card = useRef(null);
  const [isNear, setNear] = useState(false);
  const [seen, setSeen] = useState({ answer: null, fault: null });
  const [link, setLink] = useState('#gallery');
  const question = useRef({ query, variables, operationName: null, title }).current;

  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      setNear(true);
      watch.disconnect();
    }, { rootMargin: '400px' });
    watch.observe(card.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear) return undefined;
    const abort = new AbortController();
    inTurn(() => (abort.signal.aborted ? null : answerOf(question, abort.signal))).then(
      (answer) => !abort.signal.aborted && setSeen({ answer, fault: null }),
      (fault) => !abort.signal.aborted && setSeen({ answer: null, fault }),
    );
    return () => abort.abort();
  }, [isNear, question]);

  const view = seen.answer?.view;
  useEffect(() => {
    let isGone = false;
    fragmentOf(question, view ?? { as: 'table' }).then((fragment) => !isGone && setLink(fragment));
    return () => { isGone = true; };
  }, [question, view]);

  return (
    <li className="ag-card" ref={card}>
      <h3><a href={link}>{number}. {title}</a></h3>
      <div className="ag-picture" aria-hidden="true">
        {seen.fault && <p>{seen.fault.message}</p>}
        {!seen.fault && !seen.answer && <p>…</p>}
        {seen.answer && <Picture {...seen.answer} />}
      </div>
      {about && <p>{about}</p>}
    </li>
  );
}

/** The answer with the view that suits it: what is no table is shown as JSON. */
async function answerOf(question, signal) {
  try {
    const table = await readTable(question, { signal });
    return { table, view: firstView(table) };
  } catch (fault) {
    if (fault.tables) {
      const table = await readTable(question, { table: fault.tables[0], signal });
      // Of several tables of one figure each, none says much.
      if (table.length > 1) return { table, view: { ...firstView(table), table: fault.tables[0] } };
    } else if (fault.code !== 'TABLE_INVALID') {
      throw fault;
    }
    const { answer } = await askJson(question, { signal });
    return { table: null, json: answer.data, view: { as: 'json' } };
  }
}
