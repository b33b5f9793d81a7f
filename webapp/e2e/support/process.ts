// Processes that a spec owns: started on a free port, waited for, stopped by their id.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A free port below 32768, from where the kernel hands out none for outgoing connections. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** Starts a command and waits until the address answers. */
export async function startUntilAnswering(command: string, args: string[], env: Record<string, string>, url: string): Promise<ChildProcess> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (data) => (said = (said + String(data)).slice(-2000)));
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return child;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${command} ${args.join(' ')} did not answer at ${url}: ${said}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Asks the process to end, and resolves when it has. */
export async function stop(child: ChildProcess | undefined, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exited;
}
