import { useState } from 'react';
import { useWork } from '../context.jsx';
import { wordsOf } from '../forms/words.js';
import { momentText } from './moments.js';

export const eventFields = 'nodes { number at kind by role area type rowKey question reason state until country { name } } pageInfo { hasNextPage endCursor }';

/** What was done with a round or a submission, newest first. `root` is "round" or "submission", `first` the first page. */
export function Events({ root, of, first }) {
  const { client } = useWork();
  const [older, setOlder] = useState([]);
  const [isBusy, setBusy] = useState(false);
  const events = [...first.nodes, ...older.flatMap(({ nodes }) => nodes)];
  const { hasNextPage, endCursor } = (older.at(-1) ?? first).pageInfo;
  const read = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const data = await client.ask(`query($key: String!, $after: String) { ${root}(key: $key) { events(first: 50, after: $after) { ${eventFields} } } }`, { key: of, after: endCursor });
      setOlder([...older, data[root].events]);
    } finally {
      setBusy(false);
    }
  };
  if (events.length === 0) return <p>Nothing has happened yet, as far as you can see.</p>;
  return (
    <>
      <ol className="events">{events.map((told) => <Event key={told.number} told={told} />)}</ol>
      {hasNextPage && <button type="button" aria-disabled={isBusy} onClick={read}>Show older ones</button>}
    </>
  );
}

function Event({ told }) {
  return (
    <li>
      <time dateTime={told.at}>{momentText(told.at)}</time> <strong>{wordsOf(told.kind)}</strong>
      {told.type && <>: {wordsOf(told.type)} {told.rowKey}</>}
      {told.question && <>: {told.question}</>}
      {told.area && !told.type && <> in {told.area}</>}
      {told.country && !told.type && !told.question && <> ({told.country.name})</>}
      {told.until && told.kind === 'LATE_ALLOWED' && <> until {momentText(told.until)}</>} by {told.by ?? 'somebody without a name'}
      {told.role && <> as {wordsOf(told.role).toLowerCase()}</>}
      {told.reason && <blockquote>{told.reason}</blockquote>}
    </li>
  );
}
