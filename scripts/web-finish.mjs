// Finishes trunk's release build in the directory given: names that follow from content, hashes for the content security
// policy, the service worker with its list of files, compressed copies, and sizes. NODE_TOOLS is where its packages are.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = process.argv[2];
const tools = join(process.env.NODE_TOOLS, 'node_modules');
const { buildSync } = createRequire(join(tools, '..', 'package.json'))('esbuild');
const sha256 = (data) => createHash('sha256').update(data);

function files(dir = dist) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)],
  );
}

const index = join(dist, 'index.html');
// trunk's hash: up to 16 digits, leading zeros dropped.
const SCRIPT = /^webapp-([0-9a-f]+)\.js$/;
const CUT = '__wasm_split.js';

// trunk names the module before it is cut and optimised: other bytes, the same name, and a browser that keeps the file for a
// year would mix the two. The parts belong together and name each other, so all get one new name from what is really there.
function nameByContent() {
  const modules = files().filter((file) => /\.wasm$|(^|\/)(webapp-[0-9a-f]+|__wasm_split)\.js$/.test(file)).sort();
  const content = sha256('');
  for (const file of modules) content.update(readFileSync(file));
  const hash = content.digest('hex').slice(0, 16);
  const old = modules.map((file) => SCRIPT.exec(basename(file))?.[1]).find(Boolean);
  const renamed = new Map(
    modules.map((file) => {
      const name = basename(file);
      return [name, name.includes(old) ? name.replace(old, hash) : name.replace(/(\.\w+)$/, `-${hash}$1`)];
    }),
  );
  for (const file of [index, ...modules.filter((file) => file.endsWith('.js'))]) {
    let text = readFileSync(file, 'utf8');
    // Only where a file is asked for: the modules themselves import by the old names, and are told who that is.
    for (const [from, to] of renamed) text = text.replaceAll(new RegExp(`((?:from |new URL\\(|href=|module_or_path: )["']?[./]*)${from.replaceAll('.', '\\.')}`, 'g'), `$1${to}`);
    writeFileSync(file, text);
  }
  for (const file of modules) renameSync(file, join(dirname(file), renamed.get(basename(file))));
  return renamed;
}

// The words of each language get a name by their content too; the head of the page says which it is.
function nameTexts() {
  const list = readdirSync(join(dist, 'texts')).sort().map((file) => {
    const [language] = file.split('.');
    const named = `${language}-${sha256(readFileSync(join(dist, 'texts', file))).digest('hex').slice(0, 16)}.txt`;
    renameSync(join(dist, 'texts', file), join(dist, 'texts', named));
    return [language, `/texts/${named}`];
  });
  const meta = `<meta name="texts" content="${list.flat().join(' ')}">`;
  writeFileSync(index, readFileSync(index, 'utf8').replace(/<meta[^>]*name=["']?texts["']?[^>]*>/, meta));
  return list.map(([, address]) => address.slice(1));
}

// Which modules each part needs: what the cut has written into its script.
function partsOf(script) {
  const parts = new Map();
  const add = (part, module) => parts.set(part, [...(parts.get(part) ?? []), module]);
  for (const [, of, module] of script.matchAll(/\/\* ([\w, ]+) \*\/\s*const __chunk_\d+ =[^;]*?"\.\/([^"]+\.wasm)"/g)) {
    for (const part of of.split(', ')) add(part, module);
  }
  for (const [, part, module] of script.matchAll(/__wasm_split_load_(\w+) =[^;]*?"\.\/([^"]+\.wasm)"/g)) add(part, module);
  return parts;
}

// The head of the page says what comes first, and what comes with it for somebody who is signed in (boot.js).
function announce(script, memberParts) {
  const html = readFileSync(index, 'utf8')
    .replace(/<meta[^>]*name=["']?member-parts["']?[^>]*>/, `<meta name="member-parts" content="${memberParts.map((name) => `/${name}`).join(' ')}">`)
    .replace(/(<link[^>]*rel=["']?modulepreload)/, `<link crossorigin href=/${script} rel=modulepreload>$1`);
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

// Data is written for readers; browsers need no white space.
function minifyData() {
  for (const file of files().filter((file) => file.endsWith('.json'))) writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
}

// What the app needs without a network: everything but what only servers, crawlers and the browser's own installer ask for.
// config.json is the operator's and not of the build.
function keptForOffline() {
  const left = /^\.|\.(caddy|md|br|gz)$|^(config\.json|robots\.txt|sw\.js|manifest\.webmanifest)$|^fonts\/OFL\.txt$|^(icons\/(?!icon\.svg|icon-192)|screenshots\/)/;
  return files().map((file) => relative(dist, file)).filter((name) => !left.test(name)).sort();
}

// In the place of the one that debug builds have (webapp/worker).
function writeServiceWorker(kept) {
  const isNamed = (name) => /-[0-9a-f]{16}(_bg)?\.\w+$/.test(name);
  const checked = kept.filter((name) => !isNamed(name)).map((name) => [`/${name}`, `sha256-${sha256(readFileSync(join(dist, name))).digest('base64')}`]);
  buildSync({
    entryPoints: [fileURLToPath(new URL('../webapp/worker/sw.js', import.meta.url))],
    outfile: join(dist, 'sw.js'),
    allowOverwrite: true,
    nodePaths: [tools],
    bundle: true,
    minify: true,
    format: 'iife',
    banner: { js: '/*! With Workbox, Copyright 2018 Google LLC, MIT licence */' },
    define: {
      'process.env.NODE_ENV': '"production"',
      NAMED_BY_CONTENT: JSON.stringify(kept.filter(isNamed).map((name) => `/${name}`)),
      CHECKED: JSON.stringify(Object.fromEntries(checked)),
    },
  });
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

// What a browser loads before the first screen of a first visit works; everything else comes later. Of the languages it is one,
// the longest is counted.
function firstDownload(sizes, later) {
  const parts = { 'index.html': 0, css: 0, js: 0, wasm: 0, texts: Math.max(...texts.map((name) => sizes.get(join(dist, name)))), fonts: 0 };
  for (const [file, bytes] of sizes) {
    const name = relative(dist, file);
    if (name === 'index.html') parts['index.html'] += bytes;
    else if (name === 'sw.js' || later.has(name)) continue;
    else if (name.endsWith('.css')) parts.css += bytes;
    else if (/\.m?js$/.test(name)) parts.js += bytes;
    else if (name.endsWith('.wasm')) parts.wasm += bytes;
    else if (name.endsWith('.woff2')) parts.fonts += bytes;
  }
  return parts;
}

const cut = nameByContent().get(CUT);
const texts = nameTexts();
const parts = partsOf(readFileSync(join(dist, cut), 'utf8'));
const memberParts = [...new Set(parts.get('member'))];
announce(cut, memberParts);
contentSecurityPolicy();
minifyData();
const kept = keptForOffline();
writeServiceWorker(kept);
const sizes = compress();
const sum = (bytes) => [...bytes].reduce((total, more) => total + more, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const sizeOf = (names) => sum(names.map((name) => sizes.get(join(dist, name))));
const first = firstDownload(sizes, new Set([...parts.values()].flat()));
const total = sum(Object.values(first));
const lines = [
  `First download, brotli: ${kb(total)} (${Object.entries(first).map(([name, bytes]) => `${name} ${kb(bytes)}`).join(', ')})`,
  `Then, for a member: ${kb(sizeOf(memberParts))}; for everything: ${kb(sizeOf([...new Set([...parts.values()].flat())]))}`,
  `Kept for offline: ${kept.length} files, ${kb(sizeOf(kept))}; the service worker: ${kb(sizes.get(join(dist, 'sw.js')))}`,
];
writeFileSync(join(dist, '.sizes'), `${lines.join('\n')}\n`);
writeFileSync(join(dist, '.first-download-bytes'), `${total}\n`);
