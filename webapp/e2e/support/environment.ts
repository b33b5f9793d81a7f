// What scripts/e2e hands to the specs. A spec that is started in another way gets one sentence, not a strange failure.

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests by 'make e2e', which starts what they need.`);
  return value;
}

/** The web app that all specs share. */
export const webUrl = required('WEB_URL');
/** The engine behind it. */
export const engineUrl = required('ENGINE_URL');
/** The engine's binary, for a spec that starts and stops one of its own. */
export const engineBinary = () => required('RELEASE_ENGINE');
/** Where the stack's mail is: one file each. */
export const mailDirectory = () => required('MAIL_URL').replace('file://', '');
/** The web server's binary and the build that it serves. */
export const webServer = () => ({ caddy: required('CADDY'), dist: required('WEB_DIST') });
