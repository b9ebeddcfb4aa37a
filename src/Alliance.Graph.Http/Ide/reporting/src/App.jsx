import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { endpoint, isKnown } from './addresses.js';
import { Work } from './context.jsx';
import { wordsOf } from './forms/words.js';
import { GraphClient } from './graph/client.js';
import { GraphSchema } from './graph/schema.js';
import { Steps } from './graph/steps.js';
import { Boundary } from './parts/Boundary.jsx';
import { Dialog } from './parts/Dialog.jsx';
import { Notice } from './parts/Notice.jsx';
import { Page } from './parts/Page.jsx';
import { Link, Router, useRoute } from './routing.jsx';
import { dropProof, forget, keepProof, keptProof, proofsOf } from './session.js';
import { unsentBelow } from './unsent.js';
import { CompiledReport } from './views/CompiledReport.jsx';
import { ChangeRound, CloseRound, LateSubmission, OpenRound } from './views/RoundForms.jsx';
import { Home } from './views/Home.jsx';
import { Questions } from './views/Questions.jsx';
import { Round } from './views/Round.jsx';
import { AddRow, EditRow } from './views/Row.jsx';
import { SignIn } from './views/SignIn.jsx';
import { Submission } from './views/Submission.jsx';

const beginning = `{
  me { name roles countries modules }
  countries(first: 100, order: [{ name: ASC }]) { nodes { code name } }
  policyTargets(first: 100) { nodes { key title } }
  modules { id title types }
}`;

/** The whole page: who has signed in, and what they look at. */
export function App() {
  const [work, setWork] = useState(null);
  const [isReady, setReady] = useState(false);
  const [problem, setProblem] = useState(null);
  const [said, setSaid] = useState('');
  const turn = useRef(0);

  // A space more or less has the same words read out again.
  const say = useCallback((words) => setSaid(words + (turn.current++ % 2 === 0 ? '' : ' ')), []);
  const leave = useCallback(() => {
    forget();
    setWork(null);
  }, []);

  const enter = useCallback(async (proofs) => {
    setProblem(null);
    let answer = null;
    for (const proof of proofs) {
      try {
        answer = await begin(proof, (message) => {
          dropProof();
          setWork(null);
          setProblem(`${message} Sign in again: what you have not sent is kept.`);
        });
        if (answer.me.name !== null) {
          keepProof(proof, answer.me.name);
          setWork(answer);
          return;
        }
      } catch (fault) {
        answer = null;
        setProblem(fault.message);
      }
    }
    if (answer) setProblem('This server does not know the key or token. Look whether all of it was copied, or ask its operator for one.');
  }, []);

  useEffect(() => {
    const kept = keptProof();
    (kept || isKnown ? enter([kept]) : Promise.resolve()).finally(() => setReady(true));
  }, [enter]);

  const context = useMemo(() => (work ? { ...work, say, leave } : null), [work, say, leave]);
  return (
    <Router>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main').focus(); }}>To the content</a>
      <header>
        <p className="brand"><Link to={[]}>Alliance Graph: reporting</Link></p>
        {context && <Who me={context.me} onLeave={leave} />}
      </header>
      <main id="main" tabIndex={-1}>
        {!isReady && <p role="status">Loading …</p>}
        {isReady && !context && <SignIn problem={problem} onSignIn={(text) => enter(proofsOf(text))} />}
        {context && <Work value={context}><Views /></Work>}
      </main>
      <p role="status" className={said.trim() === '' ? 'visually-hidden' : 'said'}>{said}</p>
    </Router>
  );
}

async function begin(proof, onRejected) {
  const client = new GraphClient(endpoint, proof);
  const { me, countries, policyTargets, modules } = await client.ask(beginning);
  const schema = me.name === null ? null : await GraphSchema.read(client);
  client.onRejected = onRejected;
  return {
    client,
    schema,
    me,
    steps: new Steps(client, schema),
    names: {
      countries: new Map(countries.nodes.map(({ code, name }) => [code, name])),
      targets: new Map(policyTargets.nodes.map(({ key, title }) => [key, title])),
      modules: new Map(modules.map((module) => [module.id, module])),
    },
  };
}

function Who({ me, onLeave }) {
  const roles = me.roles.filter((role) => role !== 'READER').map((role) => wordsOf(role).toLowerCase());
  const reach = [...me.countries, ...me.modules];
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="who">
      <span>{me.name}: {roles.length > 0 ? roles.join(', ') : 'reader'}{reach.length > 0 && ` (${reach.join(', ')})`}</span>
      <button type="button" onClick={() => (unsentBelow('').length > 0 ? setAsked(true) : onLeave())}>Sign out</button>
      {isAsked && (
        <Dialog title="Sign out?" action="Sign out, and drop them" onDo={onLeave} onLeave={() => setAsked(false)}>
          <p>You have changes in forms that were not sent. They are forgotten when you sign out.</p>
        </Dialog>
      )}
    </div>
  );
}

// Each address has a view of its own: one that lived on at another address would take what stands in it along.
function Views() {
  const { parts, address } = useRoute();
  return <Boundary key={address}>{viewOf(parts)}</Boundary>;
}

function viewOf(parts) {
  const [kind, key, what, type, row] = parts;
  if (parts.length === 0) return <Home />;
  if (kind === 'rounds' && parts.length === 2 && key === 'new') return <OpenRound />;
  if (kind === 'rounds' && parts.length === 2) return <Round roundKey={key} />;
  if (kind === 'rounds' && parts.length === 3 && what === 'change') return <ChangeRound roundKey={key} />;
  if (kind === 'rounds' && parts.length === 3 && what === 'close') return <CloseRound roundKey={key} />;
  if (kind === 'rounds' && parts.length === 3 && what === 'report') return <CompiledReport roundKey={key} />;
  if (kind === 'rounds' && parts.length === 4 && what === 'late') return <LateSubmission roundKey={key} country={type} />;
  if (kind === 'submissions' && parts.length === 2) return <Submission submissionKey={key} />;
  if (kind === 'submissions' && parts.length === 3 && what === 'questions') return <Questions submissionKey={key} />;
  if (kind === 'submissions' && parts.length === 4 && what === 'add') return <AddRow submissionKey={key} type={type} />;
  if (kind === 'submissions' && parts.length === 5 && what === 'rows') return <EditRow submissionKey={key} type={type} rowKey={row} />;
  return (
    <Page title="Nothing is here">
      <Notice><p>There is nothing at this address. <Link to={[]}>Go to the beginning</Link>.</p></Notice>
    </Page>
  );
}
