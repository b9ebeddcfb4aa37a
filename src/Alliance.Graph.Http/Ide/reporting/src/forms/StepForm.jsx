import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAnswer, useWork } from '../context.jsx';
import { Missing, Notice } from '../parts/Notice.jsx';
import { dropUnsent, keepUnsent, unsentOf } from '../unsent.js';
import { Conflict } from './Conflict.jsx';
import { draftOf, sameDraft, valueOf, withDraft } from './drafts.js';
import { Faults } from './Faults.jsx';
import { Fields, FormParts, idOf } from './Field.jsx';
import { beginningOf } from './keeping.js';
import { faultsByPath, pathText, placeOf } from './paths.js';
import { useWaiting } from './waiting.js';

const versionField = 'expectedVersion';

/**
 * A form for a step, made of what its input says of itself.
 *
 * step: name of the mutation. fixed: what the input says that nobody fills in. initial: what stands in the form at first. readOnly: ways
 * to fields that are shown and not changed. seen: the version that was seen, for steps that ask for it. faults: what is known to be
 * wrong already. theirs: asks for what somebody else has written, { initial, seen }. keep: a name, under which unsent changes are kept
 * in the tab. onDone: called with what was written.
 */
export function StepForm(props) {
  const { schema } = useWork();
  const answer = useAnswer(() => schema.inputOf(props.step), props.step);
  return answer.data ? <LoadedForm key={`${props.step} ${props.keep}`} {...props} input={answer.data} /> : <Missing answer={answer} what="form" />;
}

function LoadedForm({ input: { ref, types }, step, fixed, initial, readOnly = [], seen = null, faults: known = [], theirs, keep, label, onDone, onCancel, children }) {
  const { steps, say } = useWork();
  const id = useId().replace(/:/g, '');
  const form = useRef(null);
  const summary = useRef(null);
  const { isBusy, busy, wait } = useWaiting(form);
  const fresh = useCallback((value) => draftOf({ ...ref, isRequired: true }, types, { ...fixed, ...value }), [ref, types, fixed]);
  const [start, setStart] = useState(() => ({ draft: fresh(initial), seen }));
  const [begun] = useState(() => beginningOf(keep ? unsentOf(keep) : null, start));
  const [draft, setDraft] = useState(begun.draft);
  const [version, setVersion] = useState(begun.seen);
  const [faults, setFaults] = useState(known);
  const [conflict, setConflict] = useState(null);
  const [isRestored, setRestored] = useState(begun.isRestored);
  const [attempt, setAttempt] = useState(0);

  const change = useCallback((path, to) => setDraft((now) => withDraft(now, path, to)), []);
  const hidden = useMemo(() => new Set([...Object.keys(fixed), versionField]), [fixed]);
  const parts = useMemo(
    () => ({ id, types, faults: faultsByPath(faults), fixed: new Set(readOnly), change }),
    [id, types, faults, readOnly.join(), change],
  );

  // A frame around the only thing that is asked for would say nothing.
  const asked = types.get(ref.name).inputFields.filter(({ name }) => !hidden.has(name));
  const only = asked.length === 1 && asked[0].ref.kind === 'INPUT_OBJECT' && asked[0].ref.isRequired ? asked[0] : null;

  useEffect(() => {
    if (!keep) return;
    if (sameDraft(draft, start.draft)) dropUnsent(keep);
    else keepUnsent(keep, { draft, seen: version });
  }, [keep, draft, start, version]);

  // To the first field with a fault, in the order of the form and not in that of the answer; else to the list of faults.
  useEffect(() => {
    if (attempt === 0) return;
    const first = form.current?.querySelector('[aria-invalid="true"], fieldset.has-fault');
    (first ?? summary.current)?.focus();
  }, [attempt]);

  const isPlace = (path) => document.getElementById(idOf(id, path.split('.'))) !== null;
  const show = (path) => {
    const place = placeOf(path, isPlace);
    document.getElementById(place === '' ? form.current.id : idOf(id, place.split('.')))?.focus();
  };

  const startOver = () => {
    setDraft(start.draft);
    setVersion(start.seen);
    setFaults(known);
    setRestored(false);
  };

  const takeTheirs = async () => {
    wait(true);
    const other = await theirs().catch((fault) => ({ fault }));
    wait(false);
    if (other === null || other.fault) {
      setFaults([{ path: [], message: other?.fault.message ?? 'It is not there any more. What stands here can be sent, to write it anew.' }]);
      if (other === null) {
        setConflict(null);
        setVersion(null);
      }
      setAttempt((number) => number + 1);
      return;
    }

    const next = fresh(other.initial);
    setStart({ draft: next, seen: other.seen });
    setDraft(next);
    setVersion(other.seen);
    setFaults([]);
    setConflict(null);
    say('The form shows what the other one wrote.');
    form.current?.focus();
  };

  const keepMine = () => {
    setVersion(conflict.version);
    setConflict(null);
    say('Yours is kept. Send it to write it over the other one.');
    form.current.querySelector('button[type=submit]').focus();
  };

  const send = async (event) => {
    event.preventDefault();
    if (busy.current) return;
    const found = [];
    const value = { ...valueOf(ref, types, draft, [], found), ...fixed };
    const own = found.filter(({ path }) => !hidden.has(path[0]));
    if (own.length > 0) {
      setFaults(own);
      setAttempt((number) => number + 1);
      return;
    }

    const sent = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
    if (version !== null && types.get(ref.name).inputFields.some(({ name }) => name === versionField)) sent[versionField] = version;
    const from = window.location.pathname;
    wait(true);
    try {
      const { node, errors } = await steps.take(step, sent);
      if (errors.length === 0) {
        if (keep) dropUnsent(keep);
        setStart({ draft, seen: version });

        // Whoever has gone elsewhere meanwhile is not taken away from there.
        if (window.location.pathname === from) onDone(node);
        else say('What you sent was saved.');
        return;
      }

      // What was seen is gone: whoever sends it again writes it anew, and knows it from the message.
      if (errors.some((error) => error.__typename === 'MissingError' && error.path?.includes(versionField))) setVersion(null);
      setConflict(errors.find((error) => error.__typename === 'VersionConflictError') ?? null);
      setFaults(errors.filter((error) => error.__typename !== 'VersionConflictError').map(({ path, message }) => ({ path: path?.[0] === 'input' ? path.slice(1) : (path ?? []), message })));
    } catch (fault) {
      setFaults([{ path: [], message: fault.message }]);
    } finally {
      wait(false);
    }

    setAttempt((number) => number + 1);
  };

  return (
    <FormParts value={parts}>
      <form id={`${id}-form`} tabIndex={-1} ref={form} noValidate onSubmit={send} className="step">
        <fieldset role="presentation" disabled={isBusy} className="whole">
          {isRestored && (
            <Notice>
              <p>These are your changes from before, which were not sent.</p>
              <button type="button" onClick={startOver}>Drop them</button>
            </Notice>
          )}
          {conflict && <Conflict conflict={conflict} onTheirs={theirs && takeTheirs} onMine={keepMine} />}
          {faults.length > 0 && <Faults ref={summary} faults={faults.map(({ path, message }) => ({ path: pathText(path), message }))} isTried={attempt > 0} onShow={show} />}
          {only ? <Fields type={only.ref.name} path={[only.name]} draft={draft[only.name]} /> : <Fields type={ref.name} path={[]} draft={draft} without={hidden} />}
          {children}
        </fieldset>
        <div className="actions">
          <button type="submit" className="primary" aria-disabled={isBusy}>{isBusy ? 'Working …' : label}</button>
          {onCancel && <button type="button" onClick={onCancel}>Leave it</button>}
        </div>
      </form>
    </FormParts>
  );
}
