// The installed Chromium: its flags, and a process of it that a test may kill.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** No sandbox inside containers, nothing that talks to anybody: every name but this machine's resolves to nothing. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A directory for a profile that outlives its browser process. */
export function makeProfile() {
  return mkdtempSync(join(tmpdir(), 'gymgenius-profile.'));
}

/** @param {string} directory */
export function removeProfile(directory) {
  rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/**
 * Starts Chromium as a process of its own on a profile that is kept.
 * @param {string} profile
 * @param {string[]} [more] further flags
 */
export async function launchProcess(profile, more = []) {
  const portFile = join(profile, 'DevToolsActivePort');
  // A killed browser leaves these behind; the next one would take them for its own.
  for (const name of ['DevToolsActivePort', 'SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, name), { force: true });
  }
  const child = spawn(
    executablePath,
    ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...flags, ...more, 'about:blank'],
    // A process group of its own, so that all of the browser's processes can be killed at once.
    { detached: true, stdio: 'ignore' },
  );
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (let waited = 0; !existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n'); waited += 50) {
    if (child.exitCode !== null || waited > 20_000) throw new Error('Chromium did not start');
    await sleep(50);
  }
  const port = Number(readFileSync(portFile, 'utf8').split('\n')[0]);
  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    /** As when the battery is empty: at once, all processes of this browser, no handler runs. */
    async kill() {
      if (child.pid !== undefined && child.exitCode === null) {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended in this moment.
        }
      }
      await exited;
    },
  };
}
