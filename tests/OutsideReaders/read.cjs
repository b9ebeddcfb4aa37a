// Compares Parquet and Arrow as DuckDB reads them, types included, with the lines of JSON of the same question.
const fs = require('node:fs');
const path = require('node:path');
const { DuckDBInstance } = require('@duckdb/node-api');
const wasm = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');

const folder = process.argv[2];
let passed = 0;

const types = {
  hotlines: {
    key: 'VARCHAR', name: 'VARCHAR', founded: 'VARCHAR', isInhopeMember: 'BOOLEAN', isInhopeFounder: 'BOOLEAN', status: 'VARCHAR', notes: 'VARCHAR',
    formerNames: 'VARCHAR', 'country.code': 'VARCHAR', 'country.name': 'VARCHAR', 'country.joinedOn': 'VARCHAR', 'metrics.aggregate.count': 'INTEGER',
    'metrics.aggregate.value.avg': 'DOUBLE', 'metrics.aggregate.value.sum': 'DECIMAL(38,10)', 'metrics.name': 'VARCHAR', 'metrics.period': 'VARCHAR',
    'metrics.value': 'DECIMAL(38,10)', 'metrics.unit': 'VARCHAR',
  },
  countries: {
    code: 'VARCHAR', numericCode: 'VARCHAR', name: 'VARCHAR', region: 'VARCHAR', isEuMember2014: 'BOOLEAN', joinedOn: 'VARCHAR', 'commitments.totalCount': 'INTEGER',
    'commitments.aggregate.year.min': 'INTEGER', 'commitments.aggregate.year.median': 'DOUBLE',
  },
  revisions: { number: 'BIGINT', at: 'TIMESTAMP WITH TIME ZONE', cause: 'VARCHAR', title: 'VARCHAR' },
  commitments: {
    key: 'VARCHAR', title: 'VARCHAR', summary: 'VARCHAR', year: 'INTEGER', kind: 'VARCHAR', isReportedToAlliance: 'BOOLEAN', 'report.key': 'VARCHAR',
  },
  empty: { code: 'VARCHAR', name: 'VARCHAR', isEuMember2014: 'BOOLEAN' },
};

function check(name, expected, actual) {
  const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)];
  if (left !== right) {
    let at = 0;
    while (left[at] === right[at]) at++;
    console.log(`FAIL ${name}\n  expected …${left.slice(Math.max(at - 80, 0), at + 80)}\n  actual   …${right.slice(Math.max(at - 80, 0), at + 80)}`);
    process.exit(1);
  }
  passed++;
  console.log(`ok   ${name}`);
}

const answer = (name) => fs.readFileSync(path.join(folder, `${name}.ndjson`), 'utf8').split('\n').filter(Boolean).map((line) => Object.values(JSON.parse(line)));

// All values as text, so that both builds of DuckDB say the same of decimals, dates and moments.
const selected = (name) => Object.entries(types[name]).map(([column, type]) => {
  const quoted = `"${column}"`;
  return type === 'TIMESTAMP WITH TIME ZONE' ? `epoch_us(${quoted})::VARCHAR` : type.startsWith('DECIMAL') ? `${quoted}::VARCHAR` : `${quoted}::VARCHAR`;
});

function normal(name, row) {
  return Object.values(types[name]).map((type, at) => {
    const value = row[at];
    return value === null || value === undefined ? null
      : type === 'TIMESTAMP WITH TIME ZONE' && typeof value === 'string' && value.includes('T') ? String(Date.parse(value.replace(/(\.\d{3})\d*/, '$1')) * 1000 + Number((/\.\d{3}(\d{0,3})/.exec(value)?.[1] ?? '').padEnd(3, '0')))
      : type === 'DOUBLE' || type.startsWith('DECIMAL') ? Number(value)
      : String(value);
  });
}

async function parquet(name) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = path.join(folder, `${name}.parquet`);
  const described = (await connection.runAndReadAll(`SELECT column_name, column_type FROM (DESCRIBE FROM '${file}')`)).getRows();
  check(`${name}.parquet: types in DuckDB`, types[name], Object.fromEntries(described));
  const rows = (await connection.runAndReadAll(`SELECT ${selected(name).join(', ')} FROM '${file}'`)).getRows();
  check(`${name}.parquet: rows in DuckDB`, answer(name).map((row) => normal(name, row)), rows.map((row) => normal(name, row)));
  const [[question]] = (await connection.runAndReadAll(`SELECT decode(value) FROM parquet_kv_metadata('${file}') WHERE decode(key) = 'question'`)).getRows();
  check(`${name}.parquet: its question`, true, question.startsWith('query '));
}

async function arrow(database, name) {
  const connection = database.connect();
  connection.insertArrowFromIPCStream(new Uint8Array(fs.readFileSync(path.join(folder, `${name}.arrow`))), { name, create: true });
  const values = (sql) => connection.query(sql).toArray().map((row) => Object.values(row.toJSON()));
  check(`${name}.arrow: types in DuckDB`, types[name], Object.fromEntries(values(`SELECT column_name, column_type FROM (DESCRIBE ${name})`)));
  check(`${name}.arrow: rows in DuckDB`, answer(name).map((row) => normal(name, row)), values(`SELECT ${selected(name).map((value, at) => `${value} AS c${at}`).join(', ')} FROM ${name}`).map((row) => normal(name, row)));
  connection.close();
}

(async () => {
  const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const bundle = { mainModule: path.join(dist, 'duckdb-eh.wasm'), mainWorker: path.join(dist, 'duckdb-node-eh.worker.cjs') };
  const database = await wasm.createDuckDB({ mvp: { mainModule: path.join(dist, 'duckdb-mvp.wasm'), mainWorker: path.join(dist, 'duckdb-node-mvp.worker.cjs') }, eh: bundle }, new wasm.VoidLogger(), wasm.NODE_RUNTIME);
  await database.instantiate();
  database.open({});
  for (const name of Object.keys(types)) {
    await parquet(name);
    await arrow(database, name);
  }
  console.log(`${passed} passed, 0 failed: what DuckDB reads.`);
  process.exit(0);
})();
