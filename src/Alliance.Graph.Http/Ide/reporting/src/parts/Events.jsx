import { wordsOf } from '../forms/words.js';
import { momentText } from './moments.js';

export const eventFields = 'nodes { number at kind by role area type rowKey question reason state until country { name } } pageInfo { hasNextPage endCursor }';

/** What was done, newest first. */
export function Events({ events }) {
  if (events.length === 0) return <p>Nothing has happened yet, as far as you can see.</p>;
  return (
    <ol className="events" reversed>
      {events.map((told) => (
        <li key={told.number}>
          <time dateTime={told.at}>{momentText(told.at)}</time> <strong>{wordsOf(told.kind)}</strong>
          {told.type && <>: {wordsOf(told.type)} {told.rowKey}</>}
          {told.question && <>: {told.question}</>}
          {told.area && !told.type && <> in {told.area}</>}
          {told.country && !told.type && !told.question && <> ({told.country.name})</>}
          {told.until && told.kind === 'LATE_ALLOWED' && <> until {momentText(told.until)}</>} by {told.by ?? 'somebody without a name'}
          {told.role && <> as {wordsOf(told.role).toLowerCase()}</>}
          {told.reason && <blockquote>{told.reason}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
