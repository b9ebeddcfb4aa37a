import { useEffect, useState } from 'react';
import { copyText } from '../result/copyText.js';
import { addressOf } from '../question/client.js';
import { citationWith, linkOf } from './address.js';
import { costOf, documentIdOf, stepsOf } from './facts.js';

/** What belongs to an answer beside its rows: how to cite it and to open it again, what it cost, how it was found. */
export function Beside({ asked, view, isPage }) {
  const [isOpen, setOpen] = useState(isPage);
  const [link, setLink] = useState('');
  const viewText = JSON.stringify(view);
  useEffect(() => {
    let isGone = false;
    linkOf(asked.question, view).then((address) => !isGone && setLink(address));
    return () => { isGone = true; };
  }, [asked.question, viewText]);

  return (
    <details className="ag-beside" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Cite, share, cost</summary>
      {isOpen && link !== '' && (
        <div>
          <Shared label="Citation" text={citationWith(asked, link)} />
          <p className="ag-link">
            <a href={link}>{isPage ? 'The address of this view' : 'Open this view on a page of its own'}</a>{' '}
            <CopyButton text={link} label="Copy the address" /> It holds the question, its variables and the view, behind a <code>#</code> that browsers send to nobody.
          </p>
          <Cost asked={asked} />
          <Registered asked={asked} />
          <Steps key={asked.time} asked={asked} />
          <Programs question={asked.question} table={view.table ?? null} />
        </div>
      )}
    </details>
  );
}

function Shared({ label, text }) {
  return (
    <div className="ag-shared">
      <h2>{label}</h2>
      <blockquote>{text}</blockquote>
      <CopyButton text={text} label={`Copy the ${label.toLowerCase()}`} />
    </div>
  );
}

function CopyButton({ text, label }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <button type="button" onClick={async () => setSaid(await copyText(text) ? 'Copied.' : 'The browser did not let the page copy.')}>{label}</button>{' '}
      <span role="status">{said}</span>
    </>
  );
}

/** Asks for something about a question: nothing yet, what came, or the fault. */
function useFact(read, question) {
  const [fact, setFact] = useState({ value: null, fault: null });
  useEffect(() => {
    const abort = new AbortController();
    read(question, abort.signal).then((value) => !abort.signal.aborted && setFact({ value, fault: null }), (fault) => !abort.signal.aborted && setFact({ value: null, fault }));
    return () => abort.abort();
  }, [read, question]);
  return fact;
}

const number = new Intl.NumberFormat('en');

function Cost({ asked }) {
  const { value: cost, fault } = useFact(costOf, asked.question);
  return (
    <>
      <h2>Cost</h2>
      {fault && <p>{fault.message}</p>}
      {cost && (
        <>
          <p>{number.format(cost.fieldCost)} of {number.format(cost.maximumFieldCost)} for fields, {number.format(cost.typeCost)} of {number.format(cost.maximumTypeCost)} for objects. A table reads all rows, and has a limit of its own.</p>
          {cost.lists.length > 0 && (
            <div className="ag-wide" tabIndex={0} role="region" aria-label="Cost of each list">
              <table>
                <thead><tr><th scope="col">List</th><th scope="col">Size</th><th scope="col">Fields</th><th scope="col">Objects</th><th scope="col">Largest <code>first</code></th></tr></thead>
                <tbody>
                  {cost.lists.map((list) => (
                    <tr key={list.path}>
                      <th scope="row">{list.path}</th><td className="ag-number">{number.format(list.size)}</td><td className="ag-number">{number.format(list.fieldCost)}</td>
                      <td className="ag-number">{number.format(list.typeCost)}</td><td className="ag-number">{list.largestFirst === undefined ? '—' : number.format(list.largestFirst)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Registered({ asked }) {
  const { value } = useFact(documentIdOf, asked.question);
  if (!value) return null;
  return (
    <>
      <h2>Id of the document</h2>
      <p><code className="ag-id">{value.id}</code> {value.isKnown ? 'is known to this server: programs can send it as documentId instead of the document.' : 'is not registered on this server; its operator can do that with the command documents add.'}</p>
    </>
  );
}

function Steps({ asked }) {
  const [shown, setShown] = useState({ steps: null, said: '' });
  const look = async () => {
    setShown({ steps: null, said: 'Asking …' });
    try {
      const steps = await stepsOf(asked.question);
      setShown({ steps, said: steps ? '' : 'This server does not show its steps to you.' });
    } catch (fault) {
      setShown({ steps: null, said: fault.message });
    }
  };
  return (
    <>
      <h2>Steps</h2>
      <p><button type="button" onClick={look}>Ask again, with its steps</button> <span role="status">{shown.said}</span></p>
      {shown.steps && (
        <ol className="ag-steps">
          {shown.steps.map((step, index) => (
            <li key={index}>
              {step.kind} <code>{step.path.join('.')}</code>: {number.format(step.rows)} rows, {step.milliseconds.toFixed(1)} ms
              {step.sql.length > 0 && <details><summary>Its SQL</summary><pre tabIndex={0}>{step.sql.join('\n\n')}</pre></details>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Programs({ question, table }) {
  const address = addressOf(question, 'csv', table);
  if (!address) return null;
  return (
    <>
      <h2>For programs</h2>
      <p><a href={address}>The address of its CSV</a> <CopyButton text={address} label="Copy it" /> <code>read.csv</code> in R and <code>pandas.read_csv</code> read it as it is.</p>
    </>
  );
}
