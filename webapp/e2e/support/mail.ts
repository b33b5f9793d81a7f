// The mail that the product has sent: files in the directory that MAIL_URL names, each as it would have travelled.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { mailDirectory } from './environment.ts';

export interface Mail {
  to: string;
  subject: string;
  /** The text part. */
  text: string;
}

/** The newest mail to an address with this subject; waits until there is one. */
export async function mailTo(address: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(async () => (found = (await allMails()).findLast((mail) => mail.to === address && mail.subject === subject)), {
      message: `a mail to ${address}: ${subject}`,
    })
    .toBeDefined();
  return found!;
}

/** The path and fragment of the link in a mail. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/[^/\s]+(\/[a-z-]+#ggl_[0-9a-f]{64})/.exec(mail.text);
  if (!link?.[1]) throw new Error(`no link in: ${mail.text}`);
  return link[1];
}

async function allMails(): Promise<Mail[]> {
  const directory = mailDirectory();
  const files = await readdir(directory).catch(() => []);
  const raw = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  return raw
    .map((text) => ({ id: header(text, 'Message-ID'), ...parse(text) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function parse(raw: string): Mail {
  const plain = raw.split(/Content-Type: text\/plain[^]*?\r?\n\r?\n/)[1] ?? '';
  const body = plain.split(/\r?\n--/)[0] ?? '';
  return { to: header(raw, 'To'), subject: header(raw, 'Subject'), text: fromQuotedPrintable(body) };
}

function header(raw: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(raw)?.[1]?.trim() ?? '';
}

function fromQuotedPrintable(text: string): string {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
