// What a device has stored: the app's own database, read and written as another program would.
import type { Page } from '@playwright/test';

/** A table of the store: values, JSON texts, by key. */
export type Tables = Record<string, Record<string, string>>;

/** A document as the device keeps it. */
export interface Document {
  entity: { kind: string; id: string };
  fields: Record<string, unknown>;
  deleted?: unknown;
}

/** Everything that the device keeps of an owner. The page must be one of the app's origin. */
export async function readStore(page: Page, owner: string): Promise<Tables> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open(name));
    const tables: Record<string, Record<string, string>> = {};
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      tables[table] = Object.fromEntries(keys.map((key, i) => [String(key), values[i]]));
    }
    database.close();
    return tables;
  }, `gymgenius-${owner}`);
}

/** The confirmed documents of one kind, those that are deleted left out. */
export function documents(tables: Tables, kind: string): Document[] {
  const all = Object.values(tables['documents'] ?? {}).map((text) => JSON.parse(text) as Document);
  return all.filter((document) => document.entity.kind === kind && !document.deleted);
}

/** Makes a store of an earlier version, before the app has opened it. The page must be one of the origin without the app. */
export async function writeStore(page: Page, owner: string, version: number, tables: Tables): Promise<void> {
  const name = `gymgenius-${owner}`;
  await page.evaluate(
    async ({ name, version, tables }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onupgradeneeded = () => Object.keys(tables).forEach((table) => request.result.createObjectStore(table));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction(Object.keys(tables), 'readwrite');
      for (const [table, values] of Object.entries(tables)) {
        for (const [key, value] of Object.entries(values)) transaction.objectStore(table).put(value, key);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    { name, version, tables },
  );
}
