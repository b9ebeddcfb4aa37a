// Usage: node audit.mjs URL. Exit code 0 only if every audit, MUST, SHOULD and MAY, is ok.
import { serverAudits } from "graphql-http";

const [url, ...rest] = process.argv.slice(2);
if (!url || rest.length > 0 || !URL.canParse(url)) {
  console.error("Usage: node audit.mjs URL, for example http://127.0.0.1:5000/graphql");
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const audit of serverAudits({ url })) {
  const problem = await problemOf(audit);
  if (problem === null) {
    passed++;
  } else {
    failed++;
    console.log(`${audit.id} ${audit.name}\n  ${problem}`);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

// An audit answers 'ok', or 'notice', 'warn' or 'error' for a MAY, SHOULD or MUST; it throws if there is no server.
async function problemOf(audit) {
  try {
    const result = await audit.fn();
    return result.status === "ok" ? null : `${result.status}: ${result.reason}`;
  } catch (fault) {
    return `no result: ${fault.cause?.message ?? fault.message}`;
  }
}
