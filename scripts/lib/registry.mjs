// Holds docs/services.jsonc (for machines), the table in docs/ARCHITECTURE.md (for readers) and the tree together.
import { existsSync, readFileSync } from 'node:fs';

const registry = JSON.parse(readFileSync('docs/services.jsonc', 'utf8').replace(/^\s*\/\/.*$/gm, ''));
const architecture = readFileSync('docs/ARCHITECTURE.md', 'utf8');
const problems = [];
const known = new Set([...registry.services, ...registry.datastores].map(({ name }) => name));

for (const service of registry.services) {
  const { name, path, lang, port, depends_on: needs } = service;
  if (!existsSync(path)) problems.push(`${name}: ${path} does not exist`);
  for (const other of needs) if (!known.has(other)) problems.push(`${name} depends on ${other}, which is not in the registry`);
  const row = `| ${name} | \`${path}\` | ${lang} | ${port ?? '–'} | ${needs.join(', ') || '–'} |`;
  if (!architecture.includes(row)) problems.push(`docs/ARCHITECTURE.md lacks the row ${row}`);
}
for (const { name, type, image } of registry.datastores) {
  const row = `| ${name} | ${type} | \`${image}\` |`;
  if (!architecture.includes(row)) problems.push(`docs/ARCHITECTURE.md lacks the row ${row}`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
