// Prints what 'run' says at its head.
const fs = require('node:fs');
const zlib = require('node:zlib');
const { chromium } = require('playwright-core');
const { tableFromArrays, tableToIPC } = require('apache-arrow');

const address = process.argv[2];
const executablePath = process.env.ALLIANCE_TEST_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
const rounds = 5;
const rows = 100_000;

const fragment = (query, view) => '#question=' + zlib.deflateRawSync(JSON.stringify({ query, view: { as: view } })).toString('base64url');
const countries = '{ countries { nodes { code name region isFoundingParticipant commitments { totalCount } } } }';
const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];

function manyRows() {
  const numbers = Int32Array.from({ length: rows }, (_, row) => row);
  const text = (form) => Array.from({ length: rows }, (_, row) => form(row));
  return Buffer.from(tableToIPC(tableFromArrays({
    name: text((row) => `row ${row}`), number: numbers, rest: numbers.map((row) => row % 7), title: text((row) => `A commitment with a title of some length, number ${row % 997}`),
    kind: text((row) => ['LEGISLATION', 'PROGRAMME', 'UNIT'][row % 3]), country: text((row) => `C${row % 54}`),
  }), 'stream'));
}

async function firstPaint(browser, path) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    // A context of its own has nothing in its cache.
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    const response = await page.goto(address + path).catch(() => null);
    if (!response?.ok()) {
      console.log(`${path} is not there`);
      await context.close();
      return;
    }
    const time = await page.evaluate(() => new Promise((resolve) => {
      const look = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const timer = setInterval(() => { if (look() !== undefined) { clearInterval(timer); resolve(look()); } }, 20);
    }));
    times.push(time);
    await context.close();
  }
  console.log(`first paint of ${path.split('#')[0]}${path.includes('#question') ? ', a linked question' : path.includes('#') ? ', the gallery' : ''}: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`);
}

async function table(browser) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true });
  });
  const body = manyRows();
  await page.route('**/graphql?format=arrow', (route) => route.fulfill({ contentType: 'application/vnd.apache.arrow.stream', body }));
  const longest = async (what, work) => {
    await page.waitForTimeout(300);
    await page.evaluate(() => { window.tasks.length = 0; });
    const start = Date.now();
    await work();
    const took = Date.now() - start;
    await page.waitForTimeout(300);
    const tasks = await page.evaluate(() => window.tasks);
    console.log(`${rows} rows, ${what}: longest task ${Math.max(0, ...tasks).toFixed(0)} ms, ${tasks.length} above 50 ms, done after ${took} ms`);
  };

  await page.goto('about:blank');
  await page.goto(address + '/graphql' + fragment(countries, 'json'));
  await page.getByRole('tab', { name: 'Table' }).waitFor();
  await longest('read', async () => {
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByText('100,000 rows', { exact: true }).waitFor();
  });
  await longest('sorted by a number', async () => {
    await page.getByRole('button', { name: 'number', exact: true }).click();
    await page.getByRole('button', { name: 'number', exact: true }).click();
    await page.locator('.ag-scroll tbody tr:not([aria-hidden])', { hasText: '99999' }).first().waitFor();
  });
  await longest('sorted by a text', async () => {
    await page.getByRole('button', { name: 'title', exact: true }).click();
    await page.locator('th[aria-sort]', { hasText: 'title' }).waitFor();
  });
  await longest('scrolled to its end', async () => {
    await page.locator('.ag-scroll').evaluate(async (scroll) => {
      for (let step = 1; step <= 20; step++) {
        scroll.scrollTop = (scroll.scrollHeight * step) / 20;
        await new Promise(requestAnimationFrame);
      }
    });
  });
  await longest('searched', async () => {
    await page.getByLabel('Search').fill('ROW 4242');
    await page.getByText('11 of 100,000 rows').waitFor();
  });
  await context.close();
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
  for (const path of ['/graphql', '/graphql#gallery', '/graphql' + fragment(countries, 'table'), '/graphql' + fragment(countries, 'map'), '/dictionary', '/releases/', '/releases/2026-1/', '/reporting']) {
    await firstPaint(browser, path);
  }
  await table(browser);
  await browser.close();
})();
