// A module of its own, so that the library comes only when a table is read.
export { RecordBatchReader } from 'apache-arrow';
