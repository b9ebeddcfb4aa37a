import { useEffect, useId, useRef, useState } from 'react';
import { signIn } from '../addresses.js';
import { Page } from '../parts/Page.jsx';

/** Asks for what proves who somebody is. It is sent to this server alone, and forgotten with the tab. */
export function SignIn({ problem, onSignIn }) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const field = useRef(null);
  const id = useId();
  useEffect(() => {
    if (problem) field.current?.focus();
  }, [problem]);
  const send = async (event) => {
    event.preventDefault();
    if (isBusy || text.trim() === '') return;
    setBusy(true);
    await onSignIn(text);
    setBusy(false);
  };
  return (
    <Page title="Sign in">
      <p>This page is for rapporteurs, who report for their country, for reviewers of target areas, and for the secretariat of the Global Alliance. What is published can be read by everybody without signing in.</p>
      <form onSubmit={send} className="step" noValidate>
        <div className={`field ${problem ? 'has-fault' : ''}`}>
          <label htmlFor={id}>Key or token</label>
          <p className="hint" id={`${id}-hint`}>The operator of this server gives it to you. It stays in this tab of the browser, and is forgotten when you sign out or close it.</p>
          {problem && <p className="fault-text" id={`${id}-fault`} role="alert">{problem}</p>}
          <input ref={field} id={id} type="password" autoComplete="off" spellCheck={false} value={text} aria-required aria-invalid={problem ? true : undefined} aria-describedby={`${id}-hint${problem ? ` ${id}-fault` : ''}`} onChange={(event) => setText(event.target.value)} />
        </div>
        <div className="actions"><button type="submit" className="primary" aria-disabled={isBusy}>{isBusy ? 'Working …' : 'Sign in'}</button></div>
      </form>
      {signIn && <p>This server runs for development: <a href={signIn} target="_blank" rel="noreferrer">make a token of any role</a> in a new tab, and copy it here.</p>}
    </Page>
  );
}
