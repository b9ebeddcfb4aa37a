import { wordsOf } from '../forms/words.js';

/** Before and after of an entry, field by field. */
export function Changes({ entry, caption }) {
  if (entry.changes.length === 0) {
    return <p>{entry.isWithdrawal ? 'The row leaves the graph.' : 'Nothing would change: the graph says the same.'}</p>;
  }

  return (
    <table className="changes">
      <caption>{caption}</caption>
      <thead>
        <tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th></tr>
      </thead>
      <tbody>
        {entry.changes.map(({ field, from, to }, index) => (
          <tr key={index}>
            <th scope="row">{fieldWords(field)}</th>
            <td>{from === null ? <Nothing /> : <del>{from}</del>}</td>
            <td>{to === null ? <Nothing /> : <ins>{to}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A field of a row in words, with the parts that it is in ahead. */
export function fieldWords(field) {
  return field.split('.').map((part) => wordsOf(part.replace(/\[.*$/, '')) + (/\[.*$/.exec(part)?.[0] ?? '')).join(', ');
}

const Nothing = () => <span className="nothing">nothing</span>;
