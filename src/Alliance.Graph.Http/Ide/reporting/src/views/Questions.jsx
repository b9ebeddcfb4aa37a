import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAnswer, useWork } from '../context.jsx';
import { Conflict } from '../forms/Conflict.jsx';
import { draftOf, sameDraft, valueOf, withDraft } from '../forms/drafts.js';
import { Faults } from '../forms/Faults.jsx';
import { Field, FormParts, idOf } from '../forms/Field.jsx';
import { beginningOfParts, changedParts } from '../forms/keeping.js';
import { faultsByPath, pathText } from '../forms/paths.js';
import { useWaiting } from '../forms/waiting.js';
import { Missing, Notice } from '../parts/Notice.jsx';
import { Page } from '../parts/Page.jsx';
import { go } from '../routing.jsx';
import { canWorkOn } from '../roles.js';
import { dropUnsent, keepUnsent, unsentOf } from '../unsent.js';
import { submissionFields, trailOf } from './submissions.js';

const step = 'answerQuestion';

/** The questions of the round, as a form. */
export function Questions({ submissionKey }) {
  const { client, me, schema } = useWork();
  const ask = () => read(client, submissionKey);
  const answer = useAnswer(async () => {
    const [submission, input] = await Promise.all([ask(), schema.inputOf(step)]);
    return submission && { submission, input };
  }, submissionKey);
  if (!answer.data) return <Page title="Questions" trail={[{ to: [], text: 'Reporting' }]}><Missing answer={answer} what="submission" /></Page>;

  const { submission, input } = answer.data;
  return (
    <Page title={`Questions of ${submission.round.title}`} trail={[...trailOf(submission), { to: ['submissions', submissionKey], text: submission.country.name }]}>
      {!canWorkOn(me, submission) && <Notice><p>The submission cannot be changed now, by you: what you send here would be refused.</p></Notice>}
      {submission.round.questions.nodes.length === 0 ? <p>The round asks nothing.</p> : <Form submission={submission} input={input} ask={ask} />}
    </Page>
  );
}

async function read(client, key) {
  const { submission } = await client.ask(
    `query($key: String!) { submission(key: $key) { ${submissionFields}
      round { questions(first: 100) { nodes { name text help kind isRequired target options } } }
      answers(first: 100) { nodes { text choice number trend version question { name } } }
    } }`,
    { key },
  );
  return submission;
}

/** What answers a question: the field of the input that is named like its kind, and beside words a remark. */
function fieldsOf(question, input) {
  const known = input.types.get(input.ref.name).inputFields;
  const main = known.find(({ name }) => name === question.kind.toLowerCase());
  const ref = question.options.length > 0 ? { kind: 'ENUM', name: `options of ${question.name}` } : main.ref;
  const remark = main.name === 'text' ? null : known.find(({ name }) => name === 'text');
  return [
    { name: main.name, ref: { ...ref, isRequired: question.isRequired }, label: 'Answer', description: null },
    ...(remark ? [{ name: 'text', ref: remark.ref, label: 'Remark', description: 'In words, if something should be said beside it.' }] : []),
  ];
}

function Form({ submission, input, ask }) {
  const { steps, say, names } = useWork();
  const id = useId().replace(/:/g, '');
  const keep = `${submission.key} questions`;
  const form = useRef(null);
  const { isBusy, busy, wait } = useWaiting(form);
  const questions = useMemo(() => submission.round.questions.nodes.map((question) => ({ ...question, fields: fieldsOf(question, input) })), [submission, input]);
  const types = useMemo(
    () => new Map([...input.types, ...questions.map(({ name, options }) => [`options of ${name}`, { enumValues: options.map((option) => ({ name: option, label: option })) }])]),
    [questions, input],
  );
  const draftsOf = (answers) => Object.fromEntries(questions.map((question) => {
    const given = answers.find((answer) => answer.question.name === question.name);
    return [question.name, Object.fromEntries(question.fields.map((field) => [field.name, draftOf(field.ref, types, given?.[field.name])]))];
  }));
  const versionsOf = (answers) => Object.fromEntries(answers.map((answer) => [answer.question.name, answer.version]));
  const [start, setStart] = useState(() => draftsOf(submission.answers.nodes));
  const [begun] = useState(() => beginningOfParts(unsentOf(keep), { draft: start, versions: versionsOf(submission.answers.nodes) }));
  const [versions, setVersions] = useState(begun.versions);
  const [draft, setDraft] = useState(begun.draft);
  const [faults, setFaults] = useState([]);
  const [conflicts, setConflicts] = useState({});
  const summary = useRef(null);

  const change = (path, to) => setDraft((now) => withDraft(now, path, to));
  useEffect(() => {
    const changed = changedParts(draft, start, versions);
    if (changed === null) dropUnsent(keep);
    else keepUnsent(keep, changed);
  }, [keep, draft, start, versions]);

  const send = async (event) => {
    event.preventDefault();
    if (busy.current) return;
    if (sameDraft(draft, start)) {
      say('Nothing was changed.');
      go(['submissions', submission.key]);
      return;
    }

    const from = window.location.pathname;
    wait(true);
    const [found, clashes, done, seen] = [[], {}, { ...start }, { ...versions }];
    try {
      for (const question of questions.filter(({ name }) => !sameDraft(draft[name], start[name]))) {
        const own = [];
        const value = Object.fromEntries(question.fields.map((field) => [field.name, valueOf(field.ref, types, draft[question.name][field.name], [question.name, field.name], own)]));
        found.push(...own);
        if (own.length > 0) continue;
        const said = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
        const version = seen[question.name];
        const { errors } = await steps.take(step, { submission: submission.key, question: question.name, ...said, ...(version !== undefined && { expectedVersion: version }) });
        const clash = errors.find((error) => error.__typename === 'VersionConflictError');
        if (clash) clashes[question.name] = clash;
        found.push(...errors.filter((error) => error !== clash).map(({ path, message }) => ({ path: [question.name, ...(path?.slice(1) ?? [])], message })));
        if (errors.length === 0) {
          done[question.name] = draft[question.name];
          seen[question.name] = (version ?? 0) + 1;
        }
      }
    } catch (fault) {
      found.push({ path: [], message: fault.message });
    }

    flushSync(() => {
      wait(false);
      setStart(done);
      setVersions(seen);
      setFaults(found);
      setConflicts(clashes);
    });
    if (found.length === 0 && Object.keys(clashes).length === 0) {
      dropUnsent(keep);
      say('The answers were saved.');

      // Whoever has gone elsewhere meanwhile is not taken away from there.
      if (window.location.pathname === from) go(['submissions', submission.key]);
    } else {
      (form.current?.querySelector('[aria-invalid="true"], fieldset.has-fault') ?? summary.current)?.focus();
    }
  };

  const settle = (name) => setConflicts((now) => Object.fromEntries(Object.entries(now).filter(([other]) => other !== name)));
  const takeTheirs = async (name) => {
    wait(true);
    let [answers, fault] = [null, 'The submission is not there any more, or you cannot see it.'];
    try {
      answers = (await ask())?.answers.nodes ?? null;
    } catch ({ message }) {
      fault = message;
    }

    const theirs = answers && draftsOf(answers)[name];
    flushSync(() => {
      wait(false);
      setFaults((now) => [...now.filter(({ path }) => path[0] !== name), ...(answers ? [] : [{ path: [name], message: fault }])]);
      if (!answers) return;
      setStart((now) => ({ ...now, [name]: theirs }));
      setDraft((now) => ({ ...now, [name]: theirs }));
      setVersions((now) => ({ ...now, [name]: versionsOf(answers)[name] }));
      settle(name);
    });
    if (!answers) summary.current?.focus();
    else document.getElementById(idOf(id, [name]))?.focus();
  };
  const keepMine = (name) => {
    setVersions((now) => ({ ...now, [name]: conflicts[name].version }));
    settle(name);
    form.current.querySelector('button[type=submit]').focus();
  };

  const show = (path) => (document.getElementById(idOf(id, path.split('.'))) ?? document.getElementById(idOf(id, [path.split('.')[0]])))?.focus();
  return (
    <FormParts value={{ id, types, faults: faultsByPath(faults), fixed: new Set(), change }}>
      <form ref={form} noValidate onSubmit={send} className="step">
        <fieldset role="presentation" disabled={isBusy} className="whole">
          {faults.length > 0 && <Faults ref={summary} faults={faults.map(({ path, message }) => ({ path: pathText(path), message }))} isTried onShow={show} />}
          {questions.map((question) => (
            <fieldset key={question.name} id={idOf(id, [question.name])} tabIndex={-1} className="field object">
              <legend>{question.text}{question.isRequired && <span className="required"> (required)</span>}</legend>
              {question.help && <p className="hint">{question.help}</p>}
              {question.target && <p className="hint">{names.targets.get(question.target)}</p>}
              {conflicts[question.name] && <Conflict conflict={conflicts[question.name]} onTheirs={() => takeTheirs(question.name)} onMine={() => keepMine(question.name)} />}
              {question.fields.map((field) => (
                <Field key={field.name} fieldRef={field.ref} label={field.label} description={field.description} path={[question.name, field.name]} draft={draft[question.name][field.name]} />
              ))}
            </fieldset>
          ))}
        </fieldset>
        <div className="actions"><button type="submit" className="primary" aria-disabled={isBusy}>{isBusy ? 'Working …' : 'Save the answers'}</button></div>
      </form>
    </FormParts>
  );
}
