import { useAnswer, useWork } from '../context.jsx';
import { wordsOf } from '../forms/words.js';
import { Badge } from '../parts/Badge.jsx';
import { Deadline } from '../parts/Deadline.jsx';
import { momentText } from '../parts/moments.js';
import { Missing, Notice } from '../parts/Notice.jsx';
import { Page } from '../parts/Page.jsx';
import { StepButton } from '../parts/StepButton.jsx';
import { Link, go } from '../routing.jsx';
import { hasWork, isSecretariat } from '../roles.js';

const round = 'key title kind summary state opensOn closesOn closesAt closedAt closedBecause timeZone countries(first: 100) { nodes { code } }';

/** Where somebody begins: what waits for them, by their roles. */
export function Home() {
  const { me } = useWork();
  return (
    <Page title="Reporting">
      {!hasWork(me) && (
        <Notice>
          <p>You are signed in as {me.name}, without a role in the reporting. This page is for rapporteurs, reviewers and the secretariat; if you are one of them, ask the operator of this server for the role.</p>
        </Notice>
      )}
      {me.roles.includes('RAPPORTEUR') && <OfRapporteur />}
      {me.roles.includes('REVIEWER') && <OfReviewer />}
      {isSecretariat(me) && <OfSecretariat />}
    </Page>
  );
}

function OfRapporteur() {
  const { client, me, names } = useWork();
  const answer = useAnswer(
    () => client.ask(
      `query($countries: [CountryCode!]!) {
        rounds(first: 50, where: { countries: { some: { code: { in: $countries } } } }) { nodes { ${round} } }
        submissions(first: 100, where: { country: { code: { in: $countries } } }) { nodes { key state lateUntil returnedBecause country { code } round { key } } }
      }`,
      { countries: me.countries },
    ),
    'rapporteur',
  );
  const title = <h2>Your country's submissions</h2>;
  if (!answer.data) return <section>{title}<Missing answer={answer} what="list of rounds" /></section>;
  const { rounds, submissions } = answer.data;
  return (
    <section>
      {title}
      {rounds.nodes.length === 0 && <p>No round asks {me.countries.map((code) => names.countries.get(code) ?? code).join(' or ')} for a report.</p>}
      {rounds.nodes.map((one) => (
        <article key={one.key} className="card">
          <h3>{one.title} <Badge value={one.state} /></h3>
          {one.summary && <p>{one.summary}</p>}
          <Deadline round={one} />
          <ul className="plain">
            {one.countries.nodes.filter(({ code }) => me.countries.includes(code)).map(({ code }) => {
              const own = submissions.nodes.find((submission) => submission.round.key === one.key && submission.country.code === code);
              return (
                <li key={code}>
                  {own ? (
                    <>
                      <Link to={['submissions', own.key]}>{names.countries.get(code) ?? code}: {one.title}</Link> <Badge value={own.state} />
                      {own.returnedBecause && <Notice kind="fault"><p>Returned: {own.returnedBecause}</p></Notice>}
                      {own.lateUntil && <p><strong>More time for you: until <time dateTime={own.lateUntil}>{momentText(own.lateUntil)}</time> by your clock.</strong></p>}
                    </>
                  ) : one.state === 'OPEN' ? (
                    <StepButton step="startSubmission" input={{ round: one.key, country: code }} label={`Start the submission of ${names.countries.get(code) ?? code}`} more={`in ${one.title}`} isPrimary done="The submission was started." onDone={(node) => go(['submissions', node.key])} />
                  ) : (
                    <p>{names.countries.get(code) ?? code} has no submission here.</p>
                  )}
                </li>
              );
            })}
          </ul>
        </article>
      ))}
    </section>
  );
}

function OfReviewer() {
  const { client, me, names } = useWork();
  const answer = useAnswer(
    () => client.ask(
      `query($areas: [String!]!) {
        submissionEntries(where: { area: { in: $areas }, review: { eq: PENDING }, submission: { state: { eq: SUBMITTED } } }) {
          groups(keys: [AREA, SUBMISSION], first: 1000) { nodes { key { area submission { key round { title } country { name } } } count } }
        }
      }`,
      { areas: me.modules },
    ),
    'reviewer',
  );
  const title = <h2>Waiting for your review</h2>;
  if (!answer.data) return <section>{title}<Missing answer={answer} what="list of entries" /></section>;
  const groups = answer.data.submissionEntries.groups.nodes.filter(({ key }) => key.submission !== null);
  return (
    <section>
      {title}
      {groups.length === 0 ? <p>Nothing waits in {me.modules.map((id) => names.modules.get(id)?.title ?? id).join(', ')}.</p> : (
        <ul className="plain">
          {groups.map(({ key: { area, submission }, count }) => (
            <li key={`${submission.key} ${area}`} className="card">
              <Link to={['submissions', submission.key]} query={{ area }}>{submission.country.name}, {names.modules.get(area)?.title ?? area}</Link>: {count} {count === 1 ? 'entry' : 'entries'} in {submission.round.title}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OfSecretariat() {
  const { client } = useWork();
  const answer = useAnswer(
    () => client.ask(`{ rounds(first: 50) { nodes { ${round} submissions { totalCount groups(keys: [STATE]) { nodes { key { state } count } } } } } }`),
    'secretariat',
  );
  return (
    <section>
      <h2>Rounds</h2>
      <p><Link to={['rounds', 'new']} className="button">Open a round</Link></p>
      {!answer.data ? <Missing answer={answer} what="list of rounds" /> : answer.data.rounds.nodes.map((one) => (
        <article key={one.key} className="card">
          <h3><Link to={['rounds', one.key]}>{one.title}</Link> <Badge value={one.state} /></h3>
          <Deadline round={one} />
          <p>
            {one.submissions.totalCount} of {one.countries.nodes.length} countries have begun
            {one.submissions.groups.nodes.map(({ key: { state }, count }) => `, ${count} ${wordsOf(state).toLowerCase()}`).join('')}.
          </p>
        </article>
      ))}
      {answer.data?.rounds.nodes.length === 0 && <p>There is no round yet.</p>}
    </section>
  );
}
