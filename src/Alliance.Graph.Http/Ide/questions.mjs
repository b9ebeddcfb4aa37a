// A plugin of Vite: the module 'virtual:questions' holds the questions of the page for analysts, so that the gallery has
// those that stand there, and no copy that could differ.
import fs from 'node:fs';
import path from 'node:path';

const name = 'virtual:questions';
const page = 'TWENTY-QUESTIONS.md';

export function questions() {
  let root;
  return {
    name: 'alliance-questions',
    configResolved: (config) => { root = config.root; },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const file = [path.join(root, page), path.join(root, '../..', page)].find((candidate) => fs.existsSync(candidate));
      if (!file) throw new Error(`'${page}' was not found beside '${root}' or two folders above.`);
      this.addWatchFile(file);
      return `export const questions = ${JSON.stringify(questionsOf(fs.readFileSync(file, 'utf8')))};`;
    },
  };
}

/** Reads `{ number, title, about, query, variables, section }` of each question of the page. */
export function questionsOf(markdown) {
  const found = [];
  let section = null;
  for (const part of markdown.split(/^(?=##+ )/m)) {
    const heading = /^(##+) (.*)$/m.exec(part);
    const [, number, title] = /^(\d+)\. (.*)$/.exec(heading?.[2] ?? '') ?? [];
    const query = /<!-- \S+\/query\.graphql -->\n+```graphql\n([\s\S]*?)\n```/.exec(part)?.[1];
    if (heading?.[1] === '##') section = heading[2];
    if (!number || !query) continue;
    const variables = /<!-- \S+\/variables\.json -->\n+```json\n([\s\S]*?)\n```/.exec(part)?.[1] ?? null;
    const about = part.slice(heading[0].length).trim().split('\n\n')[0];
    found.push({ number: Number(number), title, about: about.startsWith('<') ? '' : about.replaceAll('`', '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), query, variables, section });
  }
  if (found.length === 0) throw new Error('The page of questions has none that could be read.');
  return found;
}
