// The packages that the product is built on are direct dependencies of the crate that uses them, not accidents of another
// one's tree. trunk is a tool, so its pin counts.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const STACK = {
  webapp: ['leptos', 'gloo-net', 'serde'],
  engine: ['axum', 'tokio', 'diesel', 'diesel-async', 'deadpool-redis', 'serde', 'jsonwebtoken'],
};

const metadata = JSON.parse(
  execFileSync('cargo', ['metadata', '--no-deps', '--format-version', '1', '--locked'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
);
const missing = [];
for (const [crate, packages] of Object.entries(STACK)) {
  const direct = metadata.packages
    .find(({ name }) => name === crate)
    .dependencies.filter(({ kind, optional }) => kind === null && !optional)
    .map(({ name }) => name);
  missing.push(...packages.filter((name) => !direct.includes(name)).map((name) => `${crate} does not depend on ${name}`));
}
if (!/^TRUNK_VERSION=\d+\.\d+\.\d+/m.test(readFileSync('scripts/lib/versions.sh', 'utf8'))) {
  missing.push('scripts/lib/versions.sh does not pin trunk');
}
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
