// What Postgres itself knows of a database, as text that can be compared; pg_dump does not come with the embedded server.
//
//   node catalogue.mjs dump URL             every table, column, constraint, index, type, function and trigger
//   node catalogue.mjs recreate URL NAME    an empty database of that name on the same server; prints its address
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Client } = createRequire(join(process.env.NODE_TOOLS, 'package.json'))('pg');

const OBJECTS = {
  column: `SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
             || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
             || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || ' ' || a.attidentity::text || a.attgenerated::text
           FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
           LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
           WHERE c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND in_scope(c.oid)`,
  constraint: `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
               FROM pg_constraint WHERE conrelid <> 0 AND in_scope(conrelid)`,
  index: `SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE in_scope(indrelid)`,
  view: `SELECT c.relname || ' ' || pg_get_viewdef(c.oid) FROM pg_class c WHERE c.relkind IN ('v', 'm') AND in_scope(c.oid)`,
  trigger: `SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND in_scope(tgrelid)`,
  sequence: `SELECT c.relname FROM pg_class c WHERE c.relkind = 'S' AND in_scope(c.oid)`,
  function: `SELECT pg_get_functiondef(p.oid) FROM pg_proc p
             WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
               AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  type: `SELECT t.typname || ' ' || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid), t.typtype::text)
         FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd', 'r')
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`,
  extension: `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'`,
  comment: `SELECT objoid::regclass || '.' || objsubid || ' ' || description FROM pg_description
            WHERE classoid = 'pg_class'::regclass AND in_scope(objoid)`,
};

// diesel's own list of migrations stays after the way down, by design.
const IN_SCOPE = `CREATE FUNCTION pg_temp.in_scope(object oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_class c WHERE c.oid = object AND c.relnamespace = 'public'::regnamespace
    AND c.relname NOT LIKE '\\_\\_diesel%'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')) $$`;

async function withClient(url, work) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function dump(client) {
  await client.query(IN_SCOPE);
  const lines = [];
  for (const [kind, sql] of Object.entries(OBJECTS)) {
    const { rows } = await client.query({ text: sql.replaceAll('in_scope(', 'pg_temp.in_scope('), rowMode: 'array' });
    lines.push(...rows.map(([text]) => `${kind}: ${text}`).sort());
  }
  return lines.join('\n');
}

async function recreate(client, name) {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
}

const [command, url, name] = process.argv.slice(2);
if (command === 'dump') {
  process.stdout.write(`${await withClient(url, dump)}\n`);
} else {
  await withClient(url, (client) => recreate(client, name));
  const address = new URL(url);
  address.pathname = `/${name}`;
  process.stdout.write(`${address}\n`);
}
