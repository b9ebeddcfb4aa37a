import { useMemo, useState } from 'react';
import { reportAddress } from '../addresses.js';
import { useAnswer, useWork } from '../context.jsx';
import { StepForm } from '../forms/StepForm.jsx';
import { Badge } from '../parts/Badge.jsx';
import { Dialog } from '../parts/Dialog.jsx';
import { Disclosure } from '../parts/Disclosure.jsx';
import { Missing, Notice } from '../parts/Notice.jsx';
import { Page } from '../parts/Page.jsx';
import { StepButton } from '../parts/StepButton.jsx';
import { Link } from '../routing.jsx';
import { withAbsoluteLinks } from './links.js';

// Long enough for a slow tab to have read the draft.
const minute = 60_000;

const asked = `query($key: String!) { compiledReport(key: $key) {
  key title state revision version
  sections(first: 100) { nodes { name title about text version } }
} }`;

/** The way from a round to its report, where the server can compile one; told from its schema alone. */
export function ReportOfRound({ roundKey }) {
  const { steps } = useWork();
  if (!steps.has('compileReport')) return null;
  return (
    <section>
      <h2>Report</h2>
      <p className="actions"><Link to={['rounds', roundKey, 'report']} className="button">Compile, write and publish the report</Link></p>
    </section>
  );
}

/** The report about a round: its figures are read, its texts written, and it is published. */
export function CompiledReport({ roundKey }) {
  const { client } = useWork();
  const answer = useAnswer(async () => ({ report: (await client.ask(asked, { key: roundKey })).compiledReport }), roundKey);
  const trail = [{ to: [], text: 'Reporting' }, { to: ['rounds', roundKey], text: 'Round' }];
  if (!answer.data) return <Page title="Report" trail={trail}><Missing answer={answer} what="report" /></Page>;

  const { report } = answer.data;
  const compile = { step: 'compileReport', input: { round: roundKey }, done: 'The report was compiled.', onDone: answer.again };
  return (
    <Page title={report?.title ?? 'Report'} trail={trail}>
      {report === null ? (
        <>
          <p>There is no report about this round yet.</p>
          <StepButton {...compile} label="Compile the report" isPrimary />
        </>
      ) : (
        <>
          <p><Badge value={report.state} /> Its figures are those of revision {report.revision}.</p>
          {report.state === 'DRAFT' ? <Draft report={report} compile={compile} again={answer.again} /> : <p><a href={reportAddress(report.key)}>Read the report</a></p>}
        </>
      )}
    </Page>
  );
}

function Draft({ report, compile, again }) {
  return (
    <>
      <div className="actions">
        <Read report={report} />
        <StepButton {...compile} label="Read all figures anew" />
        <Publish report={report} again={again} />
      </div>
      {report.sections.nodes.map((section) => <Section key={section.name} report={report} section={section} again={again} />)}
    </>
  );
}

// A link could not say who asks, and a draft is not for everybody.
function Read({ report }) {
  const { client } = useWork();
  const [fault, setFault] = useState(null);
  const open = async () => {
    try {
      const from = reportAddress(report.key);
      const page = withAbsoluteLinks(await (await client.page(from)).text(), from);
      const address = URL.createObjectURL(new Blob([page], { type: 'text/html; charset=utf-8' }));
      window.open(address, '_blank', 'noopener');
      setTimeout(() => URL.revokeObjectURL(address), minute);
      setFault(null);
    } catch (problem) {
      setFault(problem);
    }
  };
  return (
    <>
      <button type="button" onClick={open}>Look at the draft, in a new tab</button>
      {fault && <Notice kind="fault" role="alert"><p>{fault.message}</p></Notice>}
    </>
  );
}

function Section({ report, section, again }) {
  const { client, say } = useWork();
  const fixed = useMemo(() => ({ report: report.key, section: section.name }), [report.key, section.name]);
  const theirs = async () => {
    const { compiledReport } = await client.ask(asked, { key: report.key });
    const other = compiledReport?.sections.nodes.find(({ name }) => name === section.name);
    return other === undefined ? null : { initial: { text: other.text }, seen: other.version };
  };
  return (
    <section>
      <h2>{section.title}</h2>
      {section.about && <p className="hint">{section.about}</p>}
      {section.text ? section.text.split('\n\n').map((paragraph, index) => <p key={index}>{paragraph}</p>) : <p className="nothing">Nothing is said here yet.</p>}
      <Disclosure label="Write the text" more={`of ${section.title}`}>
        {(close) => (
          <StepForm step="saveReportText" fixed={fixed} initial={{ text: section.text }} seen={section.version} theirs={theirs} keep={`report ${report.key} ${section.name}`} label="Save the text" onCancel={close} onDone={() => { say('The text was saved.'); close(); again(); }} />
        )}
      </Disclosure>
    </section>
  );
}

function Publish({ report, again }) {
  const { steps, say } = useWork();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState([]);
  const publish = async () => {
    setBusy(true);
    try {
      const answer = await steps.take('publishReport', { report: report.key, expectedVersion: report.version });
      setErrors(answer.errors);
      if (answer.errors.length === 0) {
        say('The report was published.');
        await again();
      }
    } catch (fault) {
      setErrors([fault]);
    } finally {
      setBusy(false);
      setAsked(false);
    }
  };
  return (
    <>
      <button type="button" className="primary" onClick={() => setAsked(true)}>Publish the report …</button>
      {errors.length > 0 && <Notice kind="fault" role="alert"><ul>{errors.map((error, index) => <li key={index}>{error.message}</li>)}</ul></Notice>}
      {isAsked && (
        <Dialog title="Publish this report?" action="Publish the report" isBusy={isBusy} onDo={publish} onLeave={() => setAsked(false)}>
          <p>It stays as it is from then on, with its texts and the figures of revision {report.revision}, for everybody to read at {reportAddress(report.key)}.</p>
          <p>It cannot be taken back or written anew.</p>
        </Dialog>
      )}
    </>
  );
}
