// Called by Ide.targets: node build.mjs SOURCE OUTPUT
// Leaves OUTPUT/dist, where every file is gzipped, and OUTPUT/ide.stamp. When it cannot, it says why
// in one line, exits with 1 and leaves OUTPUT/dist as it was.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const [source, output] = process.argv.slice(2).map((argument) => path.resolve(argument));
const dist = path.join(output, 'dist');
const lock = path.join(output, 'ide.lock');
const log = path.join(output, 'npm.log');
const stamp = path.join(output, 'ide.stamp');
const work = path.join(output, 'work');
const inputs = ['.npmrc', 'index.html', 'package-lock.json', 'package.json', 'reporting', 'src', 'vite.config.js', 'questions.mjs', 'build.mjs'];
// The gallery shows the questions of this page, which lies above the source.
const page = 'TWENTY-QUESTIONS.md';

const remove = (name) => fs.rmSync(name, { recursive: true, force: true, maxRetries: 5 });

const filesBelow = (directory) =>
  fs.readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const input of inputs.map((name) => path.join(source, name))) {
    for (const file of fs.statSync(input).isDirectory() ? filesBelow(input) : [input]) {
      hash.update(path.relative(source, file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  hash.update(fs.readFileSync(path.join(source, '../..', page)));
  return hash.digest('hex');
}

function isAlive(processId) {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Projects, and whole builds, run side by side; npm must not.
async function takeLock() {
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      process.on('exit', () => remove(lock));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) remove(lock);
    await sleep(250);
  }
}

function isAbandoned() {
  try {
    const holder = fs.readFileSync(lock, 'utf8');
    // Empty: its holder is about to write its process id, or died before it could.
    return holder === '' ? Date.now() - fs.statSync(lock).mtimeMs > 10_000 : !isAlive(Number(holder));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function npm(command) {
  const logFile = fs.openSync(log, 'a');
  const { status } = spawnSync(`npm ${command}`, { cwd: work, shell: true, stdio: ['ignore', logFile, logFile] });
  fs.closeSync(logFile);
  if (status === 127 || status === 9009) throw new Error('npm was not found');
  if (status !== 0) throw new Error(`'npm ${command}' failed, see ${log}`);
}

function build() {
  remove(work);
  remove(log);
  try {
    for (const input of inputs) {
      fs.cpSync(path.join(source, input), path.join(work, input), { recursive: true });
    }
    fs.cpSync(path.join(source, '../..', page), path.join(work, page));
    npm('ci --include=dev');
    npm('run build');
    for (const file of filesBelow(path.join(work, 'dist'))) {
      fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
      remove(file);
    }
    remove(dist);
    fs.renameSync(path.join(work, 'dist'), dist);
  } finally {
    remove(work);
  }
}

try {
  fs.mkdirSync(output, { recursive: true });
  await takeLock();
  const hash = hashOfInputs();
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== hash) {
    remove(stamp);
    build();
  }
  fs.writeFileSync(stamp, hash);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
