import { useEffect, useMemo, useRef } from 'react';
import { useAnswer, useWork } from '../context.jsx';
import { StepForm } from '../forms/StepForm.jsx';
import { pluralOf, wordsOf } from '../forms/words.js';
import { readRow } from '../graph/numbers.js';
import { Badge } from '../parts/Badge.jsx';
import { Changes, fieldWords } from '../parts/Changes.jsx';
import { Deadline } from '../parts/Deadline.jsx';
import { Disclosure } from '../parts/Disclosure.jsx';
import { Events, eventFields } from '../parts/Events.jsx';
import { Missing, Notice } from '../parts/Notice.jsx';
import { Page } from '../parts/Page.jsx';
import { StepButton } from '../parts/StepButton.jsx';
import { Link, useRoute } from '../routing.jsx';
import { areaOf, canWorkOn, isReviewerOf, isSecretariat } from '../roles.js';
import { unsentBelow } from '../unsent.js';
import { entryFields, rowFields, submissionFields, titleOf, trailOf } from './submissions.js';

const nothing = {};

/** A submission: what is left to do, its rows, what reviewers and the secretariat do with it, and what has happened. */
export function Submission({ submissionKey }) {
  const { client, me, schema } = useWork();
  const answer = useAnswer(() => read(client, submissionKey), submissionKey);
  const owners = useAnswer(() => schema.owners(), me.name);
  if (!answer.data) return <Page title="Submission" trail={[{ to: [], text: 'Reporting' }]}><Missing answer={answer} what="submission" /></Page>;

  const submission = answer.data;
  return (
    <Page title={`${submission.country.name}: ${submission.round.title}`} trail={trailOf(submission)}>
      <Standing submission={submission} />
      <Checklist submission={submission} />
      <Unsent submission={submission} />
      <Steps submission={submission} again={answer.again} />
      <Parts submission={submission} owners={owners.data} again={answer.again} />
      <section>
        <h2>What has happened</h2>
        <Events key={submission.events.nodes[0]?.number} root="submission" of={submissionKey} first={submission.events} />
      </section>
    </Page>
  );
}

async function read(client, key) {
  const [{ submission }, entries] = await Promise.all([
    client.ask(
      `query($key: String!) { submission(key: $key) {
        ${submissionFields} ${rowFields}
        completeness { target rows entries faulty questions answered openQuestions isComplete }
        events(first: 50) { ${eventFields} }
      } }`,
      { key },
    ),
    client.askAll(`query($key: String!, $after: String) { submission(key: $key) { entries(first: 50, after: $after) { ${entryFields} } } }`, { key }, (data) => data.submission?.entries),
  ]);
  return submission && { ...submission, entries, rows: submission.rows.map((row) => ({ ...row, row: readRow(row.row) })) };
}

function Standing({ submission }) {
  return (
    <>
      <p><Badge value={submission.state} /> {submission.publication && `Published as revision ${submission.publication.number}.`}</p>
      {submission.returnedBecause && <Notice kind="fault"><p>It was returned: {submission.returnedBecause}</p></Notice>}
      <Deadline round={submission.round} lateUntil={submission.lateUntil} />
    </>
  );
}

/** What keeps the submission from being handed in, target by target, with the way to it. */
function Checklist({ submission }) {
  const { names } = useWork();
  return (
    <section>
      <h2>Checklist</h2>
      <ul className="checklist">
        {submission.completeness.map((part) => (
          <li key={part.target ?? 'none'} className={part.isComplete ? 'complete' : part.faulty > 0 ? 'faulty' : 'open'}>
            <Link to={['submissions', submission.key]} query={{ part: part.target ?? 'none' }}>{nameOfPart(names, part.target)}</Link>: {part.isComplete ? 'complete' : 'not complete'}, {count(part.rows, 'row')}, {count(part.entries, 'entry')}
            {part.faulty > 0 && <>, <strong>{part.faulty} with faults</strong></>}
            {part.questions > 0 && <>, <Link to={['submissions', submission.key, 'questions']}>{part.answered} of {count(part.questions, 'question')} answered<span className="visually-hidden"> in {nameOfPart(names, part.target)}</span></Link></>}
            {part.openQuestions.length > 0 && <>, <strong>{part.openQuestions.length} must be answered</strong></>}.
          </li>
        ))}
      </ul>
    </section>
  );
}

const count = (number, what) => `${number} ${number === 1 ? what : pluralOf(what).toLowerCase()}`;
const nameOfPart = (names, target) => (target === null ? 'About no target' : (names.targets.get(target) ?? wordsOf(target)));

function Unsent({ submission }) {
  const start = `${submission.key} `;
  const kept = unsentBelow(start).map((name) => name.slice(start.length).split(' '));
  if (kept.length === 0) return null;
  return (
    <Notice>
      <p>You have changes that were not sent:</p>
      <ul>
        {kept.map(([type, ...key]) => (
          <li key={`${type} ${key}`}>
            {key.length > 0 ? <Link to={['submissions', submission.key, 'rows', type, key.join(' ')]}>{wordsOf(type)} {key.join(' ')}</Link>
              : type === 'questions' ? <Link to={['submissions', submission.key, 'questions']}>Answers to questions</Link>
                : <Link to={['submissions', submission.key, 'add', type]}>A new {wordsOf(type).toLowerCase()}</Link>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The steps with the submission as a whole, for those who can take them. */
function Steps({ submission, again }) {
  const { me } = useWork();
  const fixed = useMemo(() => ({ submission: submission.key }), [submission.key]);
  const input = { submission: submission.key, expectedVersion: submission.version };
  const canReturn = isSecretariat(me) && ['SUBMITTED', 'ACCEPTED'].includes(submission.state);
  const leads = (error) => {
    if (error.question) return <Link to={['submissions', submission.key, 'questions']}>Answer the questions</Link>;
    const entry = submission.entries.find(({ key }) => key === error.entry);
    return entry && <Link to={['submissions', submission.key, 'rows', entry.type, entry.rowKey]}>Mend {wordsOf(entry.type).toLowerCase()} {entry.rowKey}</Link>;
  };
  if (canWorkOn(me, submission)) {
    return (
      <section>
        <h2>Hand in</h2>
        <p>Once it is handed in, reviewers look at it, and it cannot be changed until it is returned.</p>
        <StepButton step="submit" input={input} label="Hand in the submission" isPrimary done="The submission was handed in." onDone={again} links={leads} />
      </section>
    );
  }

  if (!canReturn) return null;
  return (
    <section>
      <h2>Decide</h2>
      <div className="actions">
        {submission.state === 'SUBMITTED' && <StepButton step="acceptSubmission" input={input} label="Accept the submission" isPrimary done="The submission was accepted." onDone={again} />}
        {submission.state === 'ACCEPTED' && <Link to={['rounds', submission.round.key]} className="button">Publish it with the round</Link>}
        <Disclosure label="Return the submission …">
          {(close) => <StepForm step="returnSubmission" fixed={fixed} initial={nothing} seen={submission.version} label="Return it" onCancel={close} onDone={() => { close(); again(); }} />}
        </Disclosure>
      </div>
    </section>
  );
}

/** The rows, in the targets of the round and ahead of them what is about none. */
function Parts({ submission, owners, again }) {
  const { me, names, schema } = useWork();
  const { query } = useRoute();
  const targets = submission.completeness.map(({ target }) => target);
  const areasOfTargets = [...names.targets.keys()].map(areaOf);
  const areas = [...names.modules.keys()].filter((id) => !areasOfTargets.includes(id));
  const entries = new Map(submission.entries.map((entry) => [entry.key, entry]));
  const parts = targets.flatMap((target) => (target === null ? areas.map((area) => ({ target, area })) : [{ target, area: areaOf(target) }]));

  // Entries in areas that the round does not ask for are there too, and must not be lost from sight.
  const others = [...new Set(submission.rows.map(({ area }) => area))].filter((area) => !parts.some((part) => part.area === area)).map((area) => ({ target: null, area }));
  const [one, only] = [query.get('part'), query.get('area')];
  const shown = [...parts, ...others].filter(({ target, area }) => (one === null || (target ?? 'none') === one) && (only === null || area === only));
  const canWork = canWorkOn(me, submission);

  // What somebody can add: types of the area, and in that of a target also those of core that belong to targets.
  const mayWrite = (type) => owners !== null && (isSecretariat(me) || owners.ofCountries.includes(type));
  const belongs = (type, area, isOfTarget) => (names.modules.get(area)?.types.includes(type) ? !areas.includes(area) || !owners.ofTargets.includes(type) : isOfTarget && owners.ofTargets.includes(type) && areas.some((id) => names.modules.get(id).types.includes(type)));
  const typesOf = (area, isOfTarget) => schema.rowTypes.filter((type) => mayWrite(type) && belongs(type, area, isOfTarget));
  const start = useRef(null);
  const chosen = `${one} ${only}`;
  const before = useRef(chosen);

  // Who chooses a part is led to it; who comes with one chosen begins at the top.
  useEffect(() => {
    if (before.current !== chosen) start.current?.focus();
    before.current = chosen;
  }, [chosen]);
  return (
    <div ref={start} tabIndex={-1} role="group" aria-label="Rows">
      {(one !== null || only !== null) && <p>Only a part of the rows is shown. <Link to={['submissions', submission.key]}>Show all</Link></p>}
      {shown.map(({ target, area }) => {
        const rows = submission.rows.filter((row) => row.area === area);
        const types = typesOf(area, target !== null);
        if (rows.length === 0 && types.length === 0) return null;
        const title = target === null ? `${nameOfPart(names, null)}: ${names.modules.get(area)?.title ?? wordsOf(area)}` : nameOfPart(names, target);
        return (
          <section key={area}>
            <h2>{title}</h2>
            <Review submission={submission} area={area} title={title} entries={rows.map((row) => entries.get(row.entryKey)).filter(Boolean)} again={again} />
            {rows.length === 0 ? <p>There are no rows.</p> : (
              <ul className="rows">
                {rows.map((row) => <Row key={`${row.type} ${row.key}`} submission={submission} row={row} entry={entries.get(row.entryKey)} canWork={canWork} again={again} />)}
              </ul>
            )}
            {canWork && types.length > 0 && (
              <p className="actions">
                Add: {types.map((type) => <Link key={type} className="button" to={['submissions', submission.key, 'add', type]} query={target === null ? undefined : { target }}>{wordsOf(type)}</Link>)}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** A reviewer accepts or returns what is in their area. */
function Review({ submission, area, title, entries, again }) {
  const { me } = useWork();
  const fixed = useMemo(() => ({ submission: submission.key, area }), [submission.key, area]);
  if (submission.state !== 'SUBMITTED' || entries.length === 0 || !(isSecretariat(me) || isReviewerOf(me, area))) return null;
  const pending = entries.filter(({ review }) => review !== 'ACCEPTED').length;
  return (
    <div className="actions">
      {pending > 0 && <StepButton step="acceptEntries" input={{ ...fixed, expectedVersion: submission.version }} label={`Accept ${count(pending, 'entry')}`} more={`of ${title}`} isPrimary done={`The entries of ${title} were accepted.`} onDone={again} />}
      <Disclosure label="Return them …" more={`of ${title}`}>
        {(close) => <StepForm step="returnEntries" fixed={fixed} initial={nothing} seen={submission.version} label="Return them" onCancel={close} onDone={() => { close(); again(); }} />}
      </Disclosure>
    </div>
  );
}

function Row({ submission, row, entry, canWork, again }) {
  const { steps } = useWork();
  const id = `row-${row.type}-${row.key}`;
  const title = titleOf(row);
  const more = `${wordsOf(row.type).toLowerCase()} ${title}`;
  const back = async () => {
    await again();
    document.getElementById(id)?.focus();
  };
  const step = (verb) => `${verb}${row.type}`;
  return (
    <li id={id} tabIndex={-1} className="card">
      <h3>{title}</h3>
      <p><span className="hint">{wordsOf(row.type)}, {row.key}</span> <Badge value={row.standing} /> {entry && entry.review !== 'PENDING' && <Badge value={`REVIEW_${entry.review}`} />}</p>
      {entry?.returnedBecause && <Notice kind="fault"><p>Returned: {entry.returnedBecause}</p></Notice>}
      {entry?.faults.length > 0 && (
        <Notice kind="fault">
          <ul>{entry.faults.map(({ field, message }, index) => <li key={index}>{field && `${fieldWords(field)}: `}{message}</li>)}</ul>
        </Notice>
      )}
      {entry && (
        <details open={submission.state === 'SUBMITTED'}>
          <summary>Before and after<span className="visually-hidden"> {more}</span></summary>
          <Changes entry={entry} caption={`What would change in ${title}, written by ${entry.changedBy ?? 'somebody without a name'}`} />
        </details>
      )}
      {canWork && (
        <div className="actions">
          {row.standing !== 'WITHDRAWN' && steps.has(step('save')) && <Link className="button" to={['submissions', submission.key, 'rows', row.type, row.key]}>Edit<span className="visually-hidden"> {more}</span></Link>}
          {['KEPT', 'CHANGED'].includes(row.standing) && steps.has(step('withdraw')) && (
            <StepButton step={step('withdraw')} input={{ submission: submission.key, key: row.key, ...(row.entryVersion !== null && { expectedVersion: row.entryVersion }) }} label="Withdraw" more={more} done={`${title} will be taken out of the graph.`} onDone={back} />
          )}
          {entry && <StepButton step="discardEntry" input={{ submission: submission.key, entry: entry.key, expectedVersion: entry.version }} label={row.standing === 'WITHDRAWN' ? 'Keep it after all' : row.standing === 'ADDED' ? 'Discard' : 'Discard the change'} more={more} done={`The entry of ${title} was discarded.`} onDone={back} />}
        </div>
      )}
    </li>
  );
}
