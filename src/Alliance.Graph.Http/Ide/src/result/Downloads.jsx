import { useState } from 'react';
import { fileName, save } from '../pictures/save.js';
import { askJson, askTable, QuestionFault } from '../question/client.js';
import { titleOf } from '../question/operations.js';

const formats = [['csv', 'CSV'], ['ndjson', 'NDJSON'], ['xlsx', 'XLSX'], ['parquet', 'Parquet'], ['arrow', 'Arrow']];

/** The answer as files, asked anew by the same question. A workbook has all tables, a file of another format the chosen one. */
export function Downloads({ asked, table }) {
  const [said, setSaid] = useState('');
  const title = titleOf(asked.question) + (table ? ` ${table}` : '');

  const take = async (format, label) => {
    setSaid(`Fetching ${label} …`);
    try {
      const blob = format === 'json'
        ? new Blob([`${JSON.stringify((await askJson(asked.question)).answer, null, 2)}\n`], { type: 'application/json' })
        : await (await askTable(asked.question, format, { table: format === 'xlsx' ? null : table })).blob();
      save(blob, fileName(format === 'xlsx' || format === 'json' ? titleOf(asked.question) : title, format === 'arrow' ? 'arrows' : format));
      setSaid(`${label}: ${sizeOf(blob.size)}.`);
    } catch (fault) {
      // What breaks behind its first byte has no message of the server.
      setSaid(fault instanceof QuestionFault ? fault.message : `${label} broke off, so there is no file. Ask again. ${fault.message}`);
    }
  };

  return (
    <div className="ag-downloads" role="group" aria-label="Take the answer along as">
      {[['json', 'JSON'], ...formats].map(([format, label]) => <button key={format} type="button" onClick={() => take(format, label)}>{label}</button>)}
      <span role="status">{said}</span>
    </div>
  );
}

const sizeOf = (bytes) => (bytes < 10_000 ? `${bytes.toLocaleString('en')} bytes` : bytes < 10_000_000 ? `${Math.round(bytes / 1000).toLocaleString('en')} KB` : `${Math.round(bytes / 1e6)} MB`);
