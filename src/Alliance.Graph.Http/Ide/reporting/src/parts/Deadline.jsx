import { dayText, momentText, ownZone } from './moments.js';

/** When a round ends, in its zone and by the clock of whoever looks; and more time if there is. */
export function Deadline({ round, lateUntil }) {
  return (
    <p>
      {round.state === 'PLANNED' && <>Opens on {dayText(round.opensOn)}. </>}
      {round.closedAt ? (
        <>Closed by the secretariat on <time dateTime={round.closedAt}>{momentText(round.closedAt)}</time>{round.closedBecause ? `: ${round.closedBecause}` : '.'} </>
      ) : (
        <>
          {round.state === 'CLOSED' ? 'It was open' : 'Open'} until the end of {dayText(round.closesOn)} in {round.timeZone}, which is before{' '}
          <time dateTime={round.closesAt}>{momentText(round.closesAt)}</time> by your clock ({ownZone()}).{' '}
        </>
      )}
      {lateUntil && <strong>There is more time for this country: until <time dateTime={lateUntil}>{momentText(lateUntil)}</time> by your clock.</strong>}
    </p>
  );
}
