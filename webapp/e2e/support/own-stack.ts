// An engine and a web server that belong to one spec, on the shared database: for what happens when they go away.
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
    await stack.startWeb();
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

  /** The same address as before. Another build than the one under test may be served, as after a deployment. */
  async startWeb(dist = webServer().dist): Promise<void> {
    this.web = await startUntilAnswering(
      webServer().caddy,
      ['run', '--config', caddyfile, '--adapter', 'caddyfile'],
      {
        WEB_PORT: String(this.webPort),
        WEB_BIND: '127.0.0.1',
        WEB_ROOT: dist,
        ENGINE_URL: this.engineUrl,
        ENGINE_UPSTREAM: `127.0.0.1:${this.enginePort}`,
        XDG_DATA_HOME: this.state,
        XDG_CONFIG_HOME: this.state,
      },
      `${this.webUrl}/config.json`,
    );
  }

  /** At once: what the browser has asked for and not got is gone. */
  async stopWeb(): Promise<void> {
    await stop(this.web, 'SIGKILL');
    this.web = undefined;
  }

  async stopEngine(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await stop(this.engine, signal);
    this.engine = undefined;
  }

  async dispose(): Promise<void> {
    await this.stopEngine();
    await this.stopWeb();
    rmSync(this.state, { recursive: true, force: true });
  }
}
