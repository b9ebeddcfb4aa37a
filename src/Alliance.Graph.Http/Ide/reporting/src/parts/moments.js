const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A day of a round, as everybody writes it. */
export const dayText = (value) => day.format(new Date(`${value}T00:00:00Z`));

/** A moment by the clock of whoever looks. */
export const momentText = (value) => moment.format(new Date(value));

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
