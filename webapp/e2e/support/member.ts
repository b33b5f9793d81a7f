// A member of a test's own, made through the API, so that specs do not see each other's data.
import { randomUUID } from 'node:crypto';
import { type Page, expect } from '@playwright/test';
import { engineUrl, webUrl } from './environment.ts';

type Fields = Record<string, unknown>;

interface Put {
  kind:
    | 'profile'
    | 'gym'
    | 'plan'
    | 'plan_revision'
    | 'assignment'
    | 'workout'
    | 'set'
    | 'readiness'
    | 'body_measure'
    | 'notice_answer'
    | 'pain_report';
  id: string;
  fields: Fields;
}

/** A set of the past. */
export interface PastSet {
  weight: number;
  reps: number;
  rir?: number;
  kind?: string;
}

export class Member {
  private readonly device = randomUUID();
  private counter = 0;

  private constructor(
    private readonly page: Page,
    readonly id: string,
    readonly name: string,
    readonly email: string,
    private token: string,
  ) {}

  /** Registers somebody in the page's browser: the app finds the session by its cookie. The first run is done. */
  static async register(page: Page): Promise<Member> {
    const email = `${randomUUID()}@example.org`;
    const answer = await page.request.post(`${engineUrl}/v1/auth/register`, {
      headers: { Origin: webUrl },
      data: { email, password: 'correct horse battery', display_name: 'Kim Example' },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const { user, access_token } = await answer.json();
    const member = new Member(page, user.id, 'Kim Example', email, access_token);
    await member.put({ kind: 'profile', id: member.id, fields: { onboarded: true } });
    return member;
  }

  /** A new session, for what the test asks the engine after the old one has ended. The page's own stays. */
  async signInAgain(password: string): Promise<void> {
    const answer = await fetch(`${engineUrl}/v1/auth/login`, {
      method: 'POST',
      headers: { Origin: webUrl, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: this.email, password }),
    });
    expect(answer.status).toBe(200);
    this.token = (await answer.json()).access_token;
  }

  /** Writes entities as another device of the member would. */
  async put(...puts: Put[]): Promise<void> {
    const operations = puts.map(({ kind, id, fields }) => ({
      id: randomUUID(),
      schema_version: 1,
      owner: this.id,
      actor: this.id,
      device: this.device,
      hlc: `${String(Date.now()).padStart(13, '0')}-${String(this.counter++).padStart(5, '0')}-${this.device}`,
      entity: { kind, id },
      base_version: 0,
      body: { type: 'put', fields },
    }));
    const answer = await this.page.request.post(`${engineUrl}/v1/sync`, {
      headers: { Origin: webUrl, Authorization: `Bearer ${this.token}` },
      data: { device: this.device, cursor: 0, operations },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    const { results } = await answer.json();
    for (const result of results) expect(result.outcome.status, JSON.stringify(result)).toBe('accepted');
  }

  /** A finished workout of `daysAgo` days ago with sets of the bench press. */
  async workout(title: string, daysAgo: number, sets: PastSet[]): Promise<string> {
    const bench = await this.benchPress();
    const start = new Date(Date.now() - daysAgo * 86_400_000);
    const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000).toISOString();
    const id = randomUUID();
    const day = { local_date: start.toISOString().slice(0, 10), utc_offset_s: 0 };
    const workout: Put = {
      kind: 'workout',
      id,
      fields: { title, started_at: start.toISOString(), finished_at: minutesLater(55), status: 'finished', ...day },
    };
    const logged = sets.map(({ weight, reps, rir, kind = 'working' }, position): Put => ({
      kind: 'set',
      id: randomUUID(),
      fields: {
        workout: id,
        exercise: bench,
        slot: 'bench',
        position,
        kind,
        convention: 'total',
        weight: weight * 1000,
        reps,
        ...(rir === undefined ? {} : { rir, rir_source: 'edited' }),
        prescribed: { weight: 80_000, reps_low: 6, reps_high: 8, rir: 2, model_version: 'gg1' },
        performed_at: minutesLater(5 + position * 4),
        ...day,
      },
    }));
    await this.put(workout, ...logged);
    return id;
  }

  /** A plan of one day, bench press first, that is followed since three weeks; a gym to load it in. */
  async followPushPlan(): Promise<void> {
    const { bench, row } = await this.pushExercises();
    const [gym, plan, revision, assignment] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const sets = (slot: string) => [1, 2, 3].map((n) => ({ id: `${slot}-${n}`, reps_low: 6, reps_high: 8, rir: 2 }));
    const slots = [
      { id: 'bench', exercise: bench, sets: sets('bench') },
      { id: 'row', exercise: row, sets: sets('row') },
    ];
    const document = { name: 'Push', blocks: [{ id: 'b1', weeks: [{ id: 'w1', days: [{ id: 'd1', name: 'Push A', slots }] }] }] };
    const bars = [{ kind: 'bar', equipment: 'barbell', weight: 20_000 }];
    const plates = [25, 20, 10, 5, 2.5, 1.25].map((kg) => ({ kind: 'plates', weight: kg * 1000, pairs: 4 }));
    await this.put(
      { kind: 'gym', id: gym, fields: { name: 'Gym', inventory: { items: [...bars, ...plates] } } },
      { kind: 'profile', id: this.id, fields: { onboarded: true, experience: 'intermediate', body_mass: 80_000, active_gym: gym } },
      { kind: 'plan', id: plan, fields: { name: 'Push', revision } },
      { kind: 'plan_revision', id: revision, fields: { plan, number: 1, document } },
      { kind: 'assignment', id: assignment, fields: { plan, revision, start_date: '2026-01-01' } },
    );
  }

  /** A plan of three days a week that began six days ago, with the first of them done. */
  async missedDays(): Promise<void> {
    const bench = await this.benchPress();
    const [plan, revision, assignment] = [randomUUID(), randomUUID(), randomUUID()];
    const set = (id: string) => ({ id, reps_low: 6, reps_high: 8, rir: 2 });
    const slots = (id: string) => [{ id: `${id}s`, exercise: bench, sets: [1, 2, 3].map((n) => set(`${id}s${n}`)) }];
    const day = (id: string, letter: string) => ({ id, name: `Day ${letter}`, slots: slots(id) });
    const week = (id: string) => ({ id, days: ['A', 'B', 'C'].map((letter) => day(`${id}${letter}`, letter)) });
    const document = { name: 'Three days', blocks: [{ id: 'b1', weeks: [week('w1'), week('w2')] }] };
    // The browsers' clocks stand in Berlin, where the day begins before the one of UTC.
    const firstDay = new Date(Date.now() - 6 * 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const began = `${firstDay}T10:00:00.000Z`;
    const done = { title: 'Day A', assignment, revision, week: 'w1', day: 'w1A', status: 'finished', utc_offset_s: 0 };
    await this.put(
      { kind: 'plan', id: plan, fields: { name: 'Three days', revision } },
      { kind: 'plan_revision', id: revision, fields: { plan, number: 1, document } },
      { kind: 'assignment', id: assignment, fields: { plan, revision, start_date: firstDay } },
      {
        kind: 'workout',
        id: randomUUID(),
        fields: { ...done, started_at: began, finished_at: began, local_date: firstDay },
      },
    );
  }

  /** A plan that is followed for weeks, and two reports of strong pain in the last week that are over. */
  async painTwice(): Promise<void> {
    await this.followPushPlan();
    const set = { weight: 80, reps: 8, rir: 2 };
    for (const daysAgo of [24, 20, 16, 12, 8, 4]) await this.workout('Push A', daysAgo, [set, set, set]);
    const exercise = await this.benchPress();
    const report = (daysAgo: number): Put => {
      const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
      const over_on = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      const fields = { exercise, joint: 'shoulder', level: 5, reported_at: at, local_date: at.slice(0, 10), over_on };
      return { kind: 'pain_report', id: randomUUID(), fields };
    };
    await this.put(report(5), report(2));
  }

  /** Three workouts with the bench press at 80 kg, effort said. */
  async benchHistory(): Promise<void> {
    const set = { weight: 80, reps: 8, rir: 2 };
    for (const daysAgo of [12, 8, 4]) await this.workout('Push A', daysAgo, [set, set, { ...set, reps: 7 }]);
  }

  /** The sets that the engine has, by REST. */
  async setsOnTheEngine(): Promise<{ id: string; weight: number; reps: number; local_date: string }[]> {
    const read = async (path: string) => {
      const answer = await this.page.request.get(`${engineUrl}${path}`, { headers: { Authorization: `Bearer ${this.token}` } });
      expect(answer.status(), await answer.text()).toBe(200);
      return answer.json();
    };
    const { items } = await read(`/v1/athletes/${this.id}/workouts?limit=100`);
    const views = await Promise.all(items.map(({ id }: { id: string }) => read(`/v1/athletes/${this.id}/workouts/${id}`)));
    return views.flatMap(({ sets }) => sets);
  }

  private async pushExercises(): Promise<{ bench: string; row: string }> {
    const answer = await this.page.request.get(`${engineUrl}/v1/templates/upper-lower-4`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    const [bench, row] = (await answer.json()).document.blocks[0].weeks[0].days[0].slots;
    return { bench: bench.exercise, row: row.exercise };
  }

  /** The id of the exercise that the plan begins with. */
  async benchPress(): Promise<string> {
    return (await this.pushExercises()).bench;
  }
}

/** The page in one theme, whatever the system says. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}
