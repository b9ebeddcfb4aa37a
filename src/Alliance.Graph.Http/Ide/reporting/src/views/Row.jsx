import { useMemo } from 'react';
import { useAnswer, useWork } from '../context.jsx';
import { StepForm } from '../forms/StepForm.jsx';
import { wordsOf } from '../forms/words.js';
import { readRow } from '../graph/numbers.js';
import { keyFieldsOf } from '../graph/rowKeys.js';
import { Changes } from '../parts/Changes.jsx';
import { Missing, Notice } from '../parts/Notice.jsx';
import { Page } from '../parts/Page.jsx';
import { go, useRoute } from '../routing.jsx';
import { canWorkOn } from '../roles.js';
import { entryFields, rowFields, submissionFields, titleOf, trailOf } from './submissions.js';

/** A row of a submission, as it is in the graph or in its entry, to be written anew. */
export function EditRow({ submissionKey, type, rowKey }) {
  const { client, me, schema, say } = useWork();
  const fixed = useMemo(() => ({ submission: submissionKey }), [submissionKey]);
  const ask = () => read(client, submissionKey, type, rowKey);
  const answer = useAnswer(async () => {
    const [found, input] = await Promise.all([ask(), schema.inputOf(`save${type}`)]);
    return found && { ...found, input };
  }, `${submissionKey} ${type} ${rowKey}`);
  if (!answer.data) return <Page title={wordsOf(type)} trail={[{ to: [], text: 'Reporting' }]}><Missing answer={answer} what="row" /></Page>;

  const { submission, row, others, entry, input } = answer.data;
  const back = ['submissions', submissionKey];
  const fixedFields = keyFieldsOf(fieldsOfRow(input), row, others).map((name) => `row.${name}`);
  return (
    <Page title={`${wordsOf(type)}: ${titleOf(row)}`} trail={[...trailOf(submission), { to: back, text: submission.country.name }]}>
      {!canWorkOn(me, submission) && <Notice><p>The submission cannot be changed now, by you: what you send here would be refused.</p></Notice>}
      {entry?.returnedBecause && <Notice kind="fault"><p>Returned: {entry.returnedBecause}</p></Notice>}
      {entry && <details><summary>Before and after</summary><Changes entry={entry} caption="What would change, as it was saved last" /></details>}
      <StepForm
        step={`save${type}`}
        fixed={fixed}
        initial={{ row: row.row }}
        readOnly={fixedFields}
        seen={row.entryVersion}
        faults={(entry?.faults ?? []).map(({ field, message }) => ({ path: `row.${field ?? ''}`, message }))}
        theirs={async () => {
          const other = await ask();
          return other && { initial: { row: other.row.row }, seen: other.row.entryVersion };
        }}
        keep={`${submissionKey} ${type} ${rowKey}`}
        label="Save"
        onDone={() => { say(`${wordsOf(type)} was saved.`); go(back); }}
      />
    </Page>
  );
}

async function read(client, submissionKey, type, rowKey) {
  const { submission } = await client.ask(
    `query($key: String!, $type: String!, $row: String!) { submission(key: $key) {
      ${submissionFields} ${rowFields}
      entries(where: { type: { eq: $type }, rowKey: { eq: $row } }, first: 1) { ${entryFields} }
    } }`,
    { key: submissionKey, type, row: rowKey },
  );
  const rows = (submission?.rows ?? []).filter((one) => one.type === type).map((one) => ({ ...one, row: readRow(one.row) }));
  const row = rows.find((one) => one.key === rowKey);
  return row ? { submission, row, others: rows.filter((one) => one !== row), entry: submission.entries.nodes[0] ?? null } : null;
}

// What a row is made of: the fields of what the step calls `row`.
function fieldsOfRow({ ref, types }) {
  const row = types.get(ref.name).inputFields.find(({ name }) => name === 'row');
  return types.get(row?.ref.name)?.inputFields ?? [];
}

/** A row that the country does not have yet. */
export function AddRow({ submissionKey, type }) {
  const { client, schema, say } = useWork();
  const target = useRoute().query.get('target');
  const fixed = useMemo(() => ({ submission: submissionKey }), [submissionKey]);
  const answer = useAnswer(async () => {
    const [{ submission }, input] = await Promise.all([
      client.ask(`query($key: String!) { submission(key: $key) { ${submissionFields} } }`, { key: submissionKey }),
      schema.inputOf(`save${type}`),
    ]);
    return submission && { submission, row: beginningOf(fieldsOfRow(input), { CountryCode: submission.country.code, ...(target && { PolicyTargetKey: target }) }) };
  }, `${submissionKey} ${type} ${target}`);
  if (!answer.data) return <Page title={`Add: ${wordsOf(type).toLowerCase()}`} trail={[{ to: [], text: 'Reporting' }]}><Missing answer={answer} what="submission" /></Page>;

  const { submission, row } = answer.data;
  const back = ['submissions', submissionKey];
  return (
    <Page title={`Add: ${wordsOf(type).toLowerCase()}`} trail={[...trailOf(submission), { to: back, text: submission.country.name }]}>
      <StepForm step={`save${type}`} fixed={fixed} initial={{ row }} keep={`${submissionKey} ${type}`} label="Save" onDone={() => { say(`${wordsOf(type)} was saved.`); go(back); }} />
    </Page>
  );
}

// The country of the submission is known, wherever a row must name one, and so is the target that somebody comes from.
function beginningOf(fields, known) {
  return Object.fromEntries(fields.filter(({ ref }) => ref.isRequired && ref.name in known).map((field) => [field.name, known[field.ref.name]]));
}
