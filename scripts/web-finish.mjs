// Finishes trunk's release build in the directory given: names that follow from content, hashes for the content security
// policy, compressed copies, and the size of the first download.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = process.argv[2];
const sha256 = (data) => createHash('sha256').update(data);

function files(dir = dist) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)],
  );
}

// trunk names the module before wasm-opt has run: another optimiser, other bytes, the same name, and a browser that keeps
// the file for a year would mix the two. So the name is made anew from what is really there.
function nameByContent() {
  const index = join(dist, 'index.html');
  let html = readFileSync(index, 'utf8');
  for (const wasm of files().filter((file) => /-[0-9a-f]{16}_bg\.wasm$/.test(file))) {
    const old = /-([0-9a-f]{16})_bg\.wasm$/.exec(wasm)[1];
    const script = wasm.replace('_bg.wasm', '.js');
    const fresh = sha256(readFileSync(wasm)).update(readFileSync(script)).digest('hex').slice(0, 16);
    for (const file of [wasm, script]) renameSync(file, file.replace(old, fresh));
    html = html.replaceAll(old, fresh);
  }
  writeFileSync(index, html);
}

// Caddy imports this file: what the page carries inline is allowed by its hash, nothing else is.
function contentSecurityPolicy() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const hashes = (pattern) =>
    [...html.matchAll(pattern)].map((match) => `'sha256-${sha256(match[1]).digest('base64')}'`).join(' ');
  const scripts = hashes(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashes(/<style[^>]*>([\s\S]*?)<\/style>/g);
  const attribute = /<[a-z][^>]*\s(style|on[a-z]+)\s*=/i.exec(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''));
  if (attribute) throw new Error(`index.html has an inline ${attribute[1]} attribute, which the content security policy forbids`);
  writeFileSync(join(dist, 'csp.caddy'), `vars inline_scripts "${scripts}"\nvars inline_styles "${styles}"\n`);
}

function compress() {
  const sizes = new Map();
  for (const file of files()) {
    if (['.br', '.gz'].includes(extname(file))) rmSync(file);
  }
  for (const file of files()) {
    if (!/\.(html|css|js|mjs|wasm|json|webmanifest|svg|txt)$/.test(file)) {
      sizes.set(file, readFileSync(file).length);
      continue;
    }
    const data = readFileSync(file);
    const brotli = brotliCompressSync(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    });
    writeFileSync(`${file}.br`, brotli);
    writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }));
    sizes.set(file, brotli.length);
  }
  return sizes;
}

// What a browser loads before the first screen works; the service worker and the icons come later.
function firstDownload(sizes) {
  const parts = { 'index.html': 0, css: 0, js: 0, wasm: 0, fonts: 0 };
  for (const [file, bytes] of sizes) {
    const name = relative(dist, file);
    if (name === 'index.html') parts['index.html'] += bytes;
    else if (name === 'sw.js') continue;
    else if (name.endsWith('.css')) parts.css += bytes;
    else if (/\.m?js$/.test(name)) parts.js += bytes;
    else if (name.endsWith('.wasm')) parts.wasm += bytes;
    else if (name.endsWith('.woff2')) parts.fonts += bytes;
  }
  return parts;
}

nameByContent();
contentSecurityPolicy();
const parts = firstDownload(compress());
const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const line = `First download, brotli: ${kb(total)} (${Object.entries(parts).map(([name, bytes]) => `${name} ${kb(bytes)}`).join(', ')})`;
writeFileSync(join(dist, '.sizes'), `${line}\n`);
writeFileSync(join(dist, '.first-download-bytes'), `${total}\n`);
