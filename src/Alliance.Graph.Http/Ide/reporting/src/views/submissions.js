/** What views ask of a submission. */
export const submissionFields = `key state version lateUntil returnedBecause changedBy submittedAt
  country { code name }
  publication { number }
  round { key title state opensOn closesOn closesAt closedAt closedBecause timeZone targets }`;

export const rowFields = 'rows { type key area standing row entryKey entryVersion }';

export const entryFields = `nodes { key type rowKey area isWithdrawal review returnedBecause version changedBy changedAt faults { field message } changes { field from to } }
  pageInfo { hasNextPage endCursor }`;

export const trailOf = (submission) => [
  { to: [], text: 'Reporting' },
  { to: ['rounds', submission.round.key], text: submission.round.title },
];

/** What a row is called: its title or name if it has one, else the first of its texts that has words, else its key. */
export function titleOf(row) {
  const said = row.row ?? {};
  const texts = Object.values(said).filter((value) => typeof value === 'string' && value.length <= 120);
  return [said.title, said.name].find((text) => typeof text === 'string' && text.trim() !== '') ?? texts.find((text) => /\S \S/.test(text)) ?? row.key;
}
