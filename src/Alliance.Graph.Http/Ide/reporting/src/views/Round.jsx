import { useState } from 'react';
import { useAnswer, useWork } from '../context.jsx';
import { Badge } from '../parts/Badge.jsx';
import { Deadline } from '../parts/Deadline.jsx';
import { Dialog } from '../parts/Dialog.jsx';
import { Events, eventFields } from '../parts/Events.jsx';
import { Missing, Notice } from '../parts/Notice.jsx';
import { Page } from '../parts/Page.jsx';
import { Link } from '../routing.jsx';
import { isSecretariat } from '../roles.js';
import { ReportOfRound } from './CompiledReport.jsx';

const asked = `query($key: String!) { round(key: $key) {
  key title kind summary state opensOn closesOn closesAt closedAt closedBecause timeZone targets version
  countries(first: 100, order: [{ name: ASC }]) { nodes { code name } }
  submissions(first: 100) { nodes {
    key state lateUntil version country { code } publication { number } entries { totalCount }
    completeness { target entries faulty openQuestions isComplete }
  } }
  events(first: 25) { ${eventFields} }
} }`;

/** How far all countries are in all targets, and what the secretariat does with a round. */
export function Round({ roundKey }) {
  const { client, me } = useWork();
  const answer = useAnswer(async () => (await client.ask(asked, { key: roundKey })).round, roundKey);
  const trail = [{ to: [], text: 'Reporting' }];
  if (!answer.data) return <Page title="Round" trail={trail}><Missing answer={answer} what="round" /></Page>;

  const round = answer.data;
  const submissions = new Map(round.submissions.nodes.map((submission) => [submission.country.code, submission]));
  return (
    <Page title={round.title} trail={trail}>
      <p><Badge value={round.state} /> {round.summary}</p>
      <Deadline round={round} />
      {isSecretariat(me) && round.closedAt === null && (
        <p className="actions">
          <Link to={['rounds', roundKey, 'change']} className="button">Change the round</Link>
          <Link to={['rounds', roundKey, 'close']} className="button">Close it now</Link>
        </p>
      )}
      <section>
        <h2>Countries by targets</h2>
        <Completeness round={round} submissions={submissions} />
      </section>
      {isSecretariat(me) && <Publication round={round} accepted={round.submissions.nodes.filter(({ state }) => state === 'ACCEPTED')} onPublished={answer.again} />}
      {isSecretariat(me) && <ReportOfRound roundKey={roundKey} />}
      <section>
        <h2>What has happened</h2>
        <Events key={round.events.nodes[0]?.number} root="round" of={roundKey} first={round.events} />
      </section>
    </Page>
  );
}

function Completeness({ round, submissions }) {
  const { me, names } = useWork();
  const columns = [null, ...round.targets];
  const isLateLeft = ({ code }) => round.state !== 'PLANNED' && ['DRAFT', 'SUBMITTED', 'RETURNED', undefined].includes(submissions.get(code)?.state);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="Countries by targets">
      <table>
        <caption>Each cell leads to what is meant. A target is complete if nothing in it keeps the submission from being handed in.</caption>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Submission</th>
            {columns.map((target) => <th scope="col" key={target}>{target === null ? 'About no target' : (names.targets.get(target) ?? target)}</th>)}
            {isSecretariat(me) && <th scope="col">More time</th>}
          </tr>
        </thead>
        <tbody>
          {round.countries.nodes.map((country) => {
            const submission = submissions.get(country.code);
            return (
              <tr key={country.code}>
                <th scope="row">{submission ? <Link to={['submissions', submission.key]}>{country.name}</Link> : country.name}</th>
                <td>{submission ? <Badge value={submission.state} /> : <span className="nothing">not begun</span>}</td>
                {columns.map((target) => <Cell key={target} country={country} submission={submission} target={target} />)}
                {isSecretariat(me) && (
                  <td>
                    {submission?.lateUntil && <>until {new Date(submission.lateUntil).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' })} </>}
                    {isLateLeft(country) && <Link to={['rounds', round.key, 'late', country.code]}>Allow<span className="visually-hidden"> more time for {country.name}</span></Link>}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ country, submission, target }) {
  const { names } = useWork();
  const part = submission?.completeness.find((one) => one.target === target);
  if (!part) return <td><span className="nothing">none</span></td>;
  const open = part.openQuestions.length;
  const what = [part.faulty > 0 && `${part.faulty} faulty`, open > 0 && `${open} open`].filter(Boolean).join(', ');
  return (
    <td className={part.faulty > 0 ? 'faulty' : part.isComplete ? 'complete' : 'open'}>
      <Link to={['submissions', submission.key]} query={{ part: target ?? 'none' }}>
        {what || (part.isComplete ? 'complete' : 'open')}
        <span className="visually-hidden"> {country.name}, {target === null ? 'about no target' : (names.targets.get(target) ?? target)}</span>
      </Link>
      {part.entries > 0 && <> ({entriesOf(part.entries)})</>}
    </td>
  );
}

const entriesOf = (number) => `${number} ${number === 1 ? 'entry' : 'entries'}`;

/** Accepted submissions become part of the graph, after somebody has said yes twice. */
function Publication({ round, accepted, onPublished }) {
  const { names, steps, say } = useWork();
  const [left, setLeft] = useState([]);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState([]);
  const chosen = accepted.filter(({ key }) => !left.includes(key));
  const nameOf = (submission) => names.countries.get(submission.country.code) ?? submission.country.code;
  const publish = async () => {
    setBusy(true);
    try {
      const answer = await steps.take('publish', { round: round.key, submissions: chosen.map(({ key }) => key) });
      setErrors(answer.errors);
      if (answer.errors.length === 0) {
        say(`Published: ${chosen.map(nameOf).join(', ')}.`);
        await onPublished();
      }
    } catch (fault) {
      setErrors([fault]);
    } finally {
      setBusy(false);
      setAsked(false);
    }
  };

  const published = round.submissions.nodes.filter(({ state }) => state === 'PUBLISHED');
  return (
    <section>
      <h2>Publish</h2>
      {published.length > 0 && <p>Published: {published.map((submission) => nameOf(submission) + (submission.publication ? ` (revision ${submission.publication.number})` : '')).join(', ')}.</p>}
      {accepted.length === 0 ? <p>No submission waits to be published. One does once its entries and then itself were accepted.</p> : (
        <>
          <fieldset className="field choices">
            <legend>Accepted submissions</legend>
            {accepted.map((submission) => (
              <div className="choice" key={submission.key}>
                <input type="checkbox" id={`publish-${submission.key}`} checked={!left.includes(submission.key)} onChange={(event) => setLeft(event.target.checked ? left.filter((key) => key !== submission.key) : [...left, submission.key])} />
                <label htmlFor={`publish-${submission.key}`}>{nameOf(submission)} ({entriesOf(submission.entries.totalCount)})</label>
              </div>
            ))}
          </fieldset>
          <button type="button" className="primary" disabled={chosen.length === 0} onClick={() => setAsked(true)}>Publish …</button>
        </>
      )}
      {errors.length > 0 && (
        <Notice kind="fault" role="alert">
          <p><strong>Nothing was published.</strong></p>
          <ul>{errors.map((error, index) => <li key={index}>{error.entry && `${error.entry}: `}{error.message}</li>)}</ul>
        </Notice>
      )}
      {isAsked && (
        <Dialog title="Publish this?" action="Publish" isBusy={isBusy} onDo={publish} onLeave={() => setAsked(false)}>
          <p>What {chosen.map(nameOf).join(', ')} {chosen.length === 1 ? 'says' : 'say'} in {entriesOf(chosen.reduce((sum, { entries }) => sum + entries.totalCount, 0))} becomes part of the graph, as one revision, for everybody to read and to cite.</p>
          <p>It cannot be taken back: what is wrong then is mended by a later revision. If anything cannot be imported, nothing is.</p>
        </Dialog>
      )}
    </section>
  );
}
