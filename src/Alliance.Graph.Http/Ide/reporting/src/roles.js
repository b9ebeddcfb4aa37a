/** What somebody may do, by what the server says of them. The server judges again; this only spares them buttons that would be refused. */
export const isSecretariat = (me) => me.roles.includes('SECRETARIAT');
export const isRapporteurOf = (me, country) => me.roles.includes('RAPPORTEUR') && me.countries.includes(country);
export const isReviewerOf = (me, area) => me.roles.includes('REVIEWER') && me.modules.includes(area);
export const hasWork = (me) => me.roles.some((role) => ['SECRETARIAT', 'RAPPORTEUR', 'REVIEWER'].includes(role));

/** Whether somebody can work on a submission now. */
export function canWorkOn(me, submission) {
  const { round, state, lateUntil, country } = submission;
  const isTime = round.state === 'OPEN' || (round.state === 'CLOSED' && lateUntil !== null && new Date(lateUntil) > new Date());
  return isTime && ['DRAFT', 'RETURNED'].includes(state) && (isSecretariat(me) || isRapporteurOf(me, country.code));
}

/** The module that a policy target is: `AVAILABILITY_REDUCTION` is `availability-reduction`. */
export const areaOf = (target) => target.toLowerCase().replace(/_/g, '-');
