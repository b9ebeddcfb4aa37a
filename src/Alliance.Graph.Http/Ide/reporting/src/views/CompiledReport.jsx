import { useMemo, useState } from 'react';
import { reportAddress } from '../addresses.js';
import { useWork } from '../context.jsx';
import { StepForm } from '../forms/StepForm.jsx';
import { Disclosure } from '../parts/Disclosure.jsx';

const nothing = {};

/** The report on a round, where the server can compile one; told from its schema alone. */
export function CompiledReport({ roundKey }) {
  const { steps, say } = useWork();
  const [report, setReport] = useState(null);
  const fixed = useMemo(() => ({ round: roundKey }), [roundKey]);
  if (!steps.has('compileReport')) return null;
  return (
    <section>
      <h2>Report</h2>
      <p>The report on this round is compiled from what was published.</p>
      <Disclosure label="Compile the report">
        {(close) => <StepForm step="compileReport" fixed={fixed} initial={nothing} label="Compile" onDone={(node) => { setReport(node?.key ?? roundKey); say('The report was compiled.'); close(); }} />}
      </Disclosure>
      {report && <p><a href={reportAddress(report)}>Read the report {report}</a></p>}
    </section>
  );
}
