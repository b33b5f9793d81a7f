// Writes the words of each language into one file, a line for each key in the order of the keys' names (build.rs numbers
// them alike). A text with forms for different numbers is one line: category, text, category, text, between tabs.
// What a language lacks is English, so that a line is never missing; a test refuses it (src/i18n/tests.rs).
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const webapp = fileURLToPath(new URL('..', import.meta.url));
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
const isText = (value) => typeof value === 'string' || Object.keys(value).every((name) => CATEGORIES.includes(name));

function collect(area, path = '', texts = {}) {
  for (const [name, value] of Object.entries(area)) {
    const key = path ? `${path}.${name}` : name;
    if (isText(value)) texts[key] = value;
    else collect(value, key, texts);
  }
  return texts;
}

const line = (text) => (typeof text === 'string' ? text : Object.entries(text).flat().join('\t'));

function read(file) {
  // What a language says of itself is no text of a page.
  const { language, ...areas } = JSON.parse(readFileSync(`${webapp}locales/${file}`, 'utf8'));
  return collect(areas);
}
const english = read('en.json');
mkdirSync(`${webapp}.generated/texts`, { recursive: true });
for (const file of readdirSync(`${webapp}locales`)) {
  const texts = { ...english, ...read(file) };
  const lines = Object.keys(english).sort().map((key) => line(texts[key]));
  const target = `${webapp}.generated/texts/${file.replace(/json$/, 'txt')}`;
  const content = lines.join('\n');
  // An unchanged file keeps its time, so that `trunk serve` does not build again because of its own hook.
  if (!existsSync(target) || readFileSync(target, 'utf8') !== content) writeFileSync(target, content);
}
