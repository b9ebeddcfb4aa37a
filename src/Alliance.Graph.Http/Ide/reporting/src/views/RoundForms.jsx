import { useMemo } from 'react';
import { useAnswer, useWork } from '../context.jsx';
import { StepForm } from '../forms/StepForm.jsx';
import { Missing } from '../parts/Notice.jsx';
import { ownZone } from '../parts/moments.js';
import { Page } from '../parts/Page.jsx';
import { go } from '../routing.jsx';

const nothing = {};
const beginning = { to: [], text: 'Reporting' };

/** The secretariat announces a round. */
export function OpenRound() {
  const { say } = useWork();
  const initial = useMemo(() => ({ round: { timeZone: ownZone() } }), []);
  return (
    <Page title="Open a round" trail={[beginning]}>
      <p>The round opens and closes by itself on its days. All of it can be changed later, but for its key.</p>
      <StepForm step="openRound" fixed={nothing} initial={initial} keep="openRound" label="Open the round" onDone={({ key }) => { say('The round was opened.'); go(['rounds', key]); }} />
    </Page>
  );
}

const written = `key title kind summary opensOn closesOn timeZone targets version
  countries(first: 100) { nodes { code } }
  questions(first: 100) { nodes { name text help kind isRequired target options } }`;

/** The secretariat writes a round anew. */
export function ChangeRound({ roundKey }) {
  const { client, say } = useWork();
  const ask = async () => asWritten((await client.ask(`query($key: String!) { round(key: $key) { ${written} } }`, { key: roundKey })).round);
  const answer = useAnswer(ask, roundKey);
  return (
    <Page title={`Change the round ${answer.data?.initial.round.title ?? roundKey}`} trail={[beginning, { to: ['rounds', roundKey], text: 'Round' }]}>
      {answer.data ? (
        <StepForm step="changeRound" fixed={nothing} initial={answer.data.initial} seen={answer.data.seen} readOnly={['round.key']} theirs={ask} keep={`changeRound ${roundKey}`} label="Write the round" onDone={() => { say('The round was written.'); go(['rounds', roundKey]); }} />
      ) : <Missing answer={answer} what="round" />}
    </Page>
  );
}

function asWritten(round) {
  if (round === null) return null;
  const { version, countries, questions, ...rest } = round;
  return { seen: version, initial: { round: { ...rest, countries: countries.nodes.map(({ code }) => code), questions: questions.nodes } } };
}

/** The secretariat ends a round before its time. */
export function CloseRound({ roundKey }) {
  const { client, say } = useWork();
  const fixed = useMemo(() => ({ key: roundKey }), [roundKey]);
  const answer = useAnswer(async () => (await client.ask('query($key: String!) { round(key: $key) { title version } }', { key: roundKey })).round, roundKey);
  return (
    <Page title={`Close the round ${answer.data?.title ?? roundKey}`} trail={[beginning, { to: ['rounds', roundKey], text: 'Round' }]}>
      <p>The round ends now and for good. Countries that have not handed in can do so only if you allow them to be late.</p>
      {answer.data ? (
        <StepForm step="closeRound" fixed={fixed} initial={nothing} seen={answer.data.version} label="Close the round" onDone={() => { say('The round was closed.'); go(['rounds', roundKey]); }} />
      ) : <Missing answer={answer} what="round" />}
    </Page>
  );
}

/** The secretariat gives a country more time. */
export function LateSubmission({ roundKey, country }) {
  const { names, say } = useWork();
  const fixed = useMemo(() => ({ round: roundKey, country }), [roundKey, country]);
  return (
    <Page title={`More time for ${names.countries.get(country) ?? country}`} trail={[beginning, { to: ['rounds', roundKey], text: 'Round' }]}>
      <p>The country can work on its submission until then, although the round may be over. If there is no submission yet, it is started.</p>
      <StepForm step="allowLateSubmission" fixed={fixed} initial={nothing} label="Allow it" onDone={() => { say('The country has more time.'); go(['rounds', roundKey]); }} />
    </Page>
  );
}
