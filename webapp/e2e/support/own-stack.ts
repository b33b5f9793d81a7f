// An engine and a web server that belong to one spec, on the shared database: for what happens when the engine goes away.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { engineBinary, webServer } from './environment.ts';
import { freePort, startUntilAnswering, stop } from './process.ts';

const caddyfile = fileURLToPath(new URL('../../Caddyfile', import.meta.url));

export class OwnStack {
  private engine?: ChildProcess;
  private web?: ChildProcess;
  private readonly state = mkdtempSync(join(tmpdir(), 'gymgenius-stack.'));

  private constructor(
    private readonly enginePort: number,
    private readonly webPort: number,
  ) {}

  static async start(): Promise<OwnStack> {
    const stack = new OwnStack(await freePort(), await freePort());
    await stack.startEngine();
    const { caddy, dist } = webServer();
    stack.web = await startUntilAnswering(
      caddy,
      ['run', '--config', caddyfile, '--adapter', 'caddyfile'],
      {
        WEB_PORT: String(stack.webPort),
        WEB_BIND: '127.0.0.1',
        WEB_ROOT: dist,
        ENGINE_URL: stack.engineUrl,
        ENGINE_UPSTREAM: `127.0.0.1:${stack.enginePort}`,
        XDG_DATA_HOME: stack.state,
        XDG_CONFIG_HOME: stack.state,
      },
      `${stack.webUrl}/config.json`,
    );
    return stack;
  }

  get webUrl(): string {
    return `http://localhost:${this.webPort}`;
  }

  get engineUrl(): string {
    return `http://localhost:${this.enginePort}`;
  }

  /** The same address as before, so that the web app finds it again. */
  async startEngine(): Promise<void> {
    this.engine = await startUntilAnswering(
      engineBinary(),
      ['serve'],
      { LISTEN_ADDR: `127.0.0.1:${this.enginePort}`, SITE_URL: this.webUrl },
      `${this.engineUrl}/readyz`,
    );
  }

  async stopEngine(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await stop(this.engine, signal);
    this.engine = undefined;
  }

  async dispose(): Promise<void> {
    await this.stopEngine();
    await stop(this.web);
    rmSync(this.state, { recursive: true, force: true });
  }
}
