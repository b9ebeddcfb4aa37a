import { askTable, QuestionFault } from '../question/client.js';
import { breathe } from './slices.js';
import { addBatch, tableOf } from './columns.js';

// The largest batch of the server has 10,000 rows; read at once, a few of them would hold the page up.
const slice = 2500;

/**
 * Asks for a table with all of its rows, and reads it while it comes. `onRows` is told how many there are so far.
 * Gives the table with its revision and the time of the answer.
 */
export async function readTable(question, { table = null, signal, onRows } = {}) {
  const [response, { RecordBatchReader }] = await Promise.all([
    askTable(question, 'arrow', { table, signal }),
    import('./arrow.js'),
  ]);
  const counted = response.headers.get('Alliance-Rows');
  let read = null;
  try {
    const reader = await RecordBatchReader.from(response.body);
    await reader.open();
    read = tableOf(reader.schema.fields, reader.schema.metadata);
    for await (const batch of reader) {
      for (let start = 0; start < batch.numRows; start += slice) {
        addBatch(read, batch.slice(start, Math.min(start + slice, batch.numRows)));
        await breathe(signal);
      }
      onRows?.(read.length);
    }
  } catch (fault) {
    if (fault.name === 'AbortError' || signal?.aborted) throw fault;
    throw new QuestionFault(`The table broke off${read ? ` behind ${read.length.toLocaleString('en')} rows` : ''}, so it is not shown. Ask again.`, 'BROKEN');
  }
  if (counted !== null && Number(counted) !== read.length) {
    throw new QuestionFault(`The table has ${read.length.toLocaleString('en')} of ${Number(counted).toLocaleString('en')} rows, so it is not shown. Ask again.`, 'BROKEN');
  }
  return { ...read, name: table, revision: response.headers.get('Alliance-Revision') ?? read.facts.get('revision') ?? null, time: read.facts.get('time') ?? new Date().toISOString() };
}
