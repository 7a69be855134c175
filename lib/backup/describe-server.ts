import type { Client } from 'pg';
import { z } from 'zod';
import { withClient } from '@/lib/db/database-client';
import { TRIALS } from './trial-database';

const FIRST_OF_USERS = 16_384;

/** Databases, roles and what belongs to no database; system roles differ from version to version. */
const OF_SERVER = `
  SELECT format('database %s of %s, %s %s %s %s %s, template %s, open %s, at most %s, %s', datname, pg_get_userbyid(datdba),
    pg_encoding_to_char(encoding), datlocprovider, datlocale, datcollate, datctype, datistemplate, datallowconn, datconnlimit,
    datacl) AS line
  FROM pg_database WHERE datname !~ '^${TRIALS}'
  UNION ALL SELECT format('role %s %s', rolname, to_jsonb(pg_roles) - '{oid,rolname,rolpassword,rolconfig}'::text[])
  FROM pg_roles WHERE rolname !~ '^pg_'
  UNION ALL SELECT format('role %s as member of %s', member::regrole, roleid::regrole)
  FROM pg_auth_members WHERE member::regrole::text !~ '^pg_'
  UNION ALL SELECT format('setting of role %s in database %s: %s', nullif(setrole, 0)::regrole,
    (SELECT datname FROM pg_database WHERE oid = setdatabase), setconfig)
  FROM pg_db_role_setting
  UNION ALL SELECT format('privileges on the parameter %s: %s', parname, paracl) FROM pg_parameter_acl
  UNION ALL SELECT format('tablespace %s', spcname) FROM pg_tablespace WHERE spcname !~ '^pg_'
  UNION ALL SELECT format('replication slot %s', slot_name) FROM pg_replication_slots WHERE NOT temporary`;

/** What each catalog of a database holds beyond what the server comes with. */
const CATALOGS = `
  SELECT relname AS line FROM pg_class
  WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r' AND NOT relisshared
    AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'oid')
    AND relname <> 'pg_enum'`; // whose rows PostgreSQL can't describe

const ofCatalog = (catalog: string) => `
  SELECT pg_describe_object('${catalog}'::regclass, oid, 0) AS line FROM ${catalog}
  WHERE oid >= ${FIRST_OF_USERS}
    AND to_jsonb(${catalog}) ->> 'contype' IS DISTINCT FROM 'n' -- of columns that are NOT NULL: objects since version 18
    AND pg_describe_object('${catalog}'::regclass, oid, 0) !~ 'pg_toast|RI_ConstraintTrigger'`;

const OF_OWN_SCHEMAS = `relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)')`;

/** How what is in the schemas is made. */
const OF_DATABASE = `
  SELECT format('schema %s of %s, %s', nspname, nspowner::regrole, nspacl) AS line
  FROM pg_namespace WHERE nspname !~ '^pg_'
  UNION ALL SELECT format('%s is %s of %s, %s %s, rows guarded %s %s, %s', oid::regclass, relkind, relowner::regrole,
    relpersistence, reloptions, relrowsecurity, relreplident, relacl)
  FROM pg_class WHERE ${OF_OWN_SCHEMAS}
  UNION ALL SELECT format('column %s.%s %s %s, not null %s, default %s, %s %s %s %s, %s', attrelid::regclass, attname,
    attnum, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid), attidentity, attgenerated,
    attcollation::regcollation, attcompression, attacl)
  FROM pg_attribute LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum)
  WHERE attnum > 0 AND NOT attisdropped
    AND attrelid IN (SELECT oid FROM pg_class WHERE relkind <> 'i' AND ${OF_OWN_SCHEMAS})
  UNION ALL SELECT format('%s, valid %s', pg_get_indexdef(indexrelid), indisvalid)
  FROM pg_index WHERE indrelid IN (SELECT oid FROM pg_class WHERE ${OF_OWN_SCHEMAS})
  UNION ALL SELECT format('constraint %s on %s, %s, valid %s', conname, conrelid::regclass, pg_get_constraintdef(oid),
    convalidated)
  FROM pg_constraint WHERE contype <> 'n' AND conrelid IN (SELECT oid FROM pg_class WHERE ${OF_OWN_SCHEMAS})
  UNION ALL SELECT format('%s, on %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT format('%s, of %s, %s', pg_get_functiondef(oid), proowner::regrole, proacl)
  FROM pg_proc WHERE prokind IN ('f', 'p') AND oid >= ${FIRST_OF_USERS}
  UNION ALL SELECT format('type %s with %s', enumtypid::regtype, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
  FROM pg_enum GROUP BY enumtypid
  UNION ALL SELECT format('sequence %s %s', seqrelid::regclass, to_jsonb(pg_sequence) - '{seqrelid,seqtypid}'::text[])
  FROM pg_sequence
  UNION ALL SELECT format('extension %s', extname) FROM pg_extension
  UNION ALL SELECT format('comment on %s: %s', pg_describe_object(classoid, objoid, objsubid), description)
  FROM pg_description WHERE objoid >= ${FIRST_OF_USERS}`;

const linesSchema = z.array(z.object({ line: z.string() }));

/**
 * Everything that a server holds but rows: its databases, roles, tables, indexes, constraints and so on, one a line, in words
 * that do not depend on its major version. `databaseUrl` leads to any of its databases, as a superuser.
 */
export async function describeServer(databaseUrl: string): Promise<ReadonlySet<string>> {
  const { names, described } = await reading(databaseUrl, async (client) => ({
    names: await linesOf(
      client,
      `SELECT datname AS line FROM pg_database WHERE datallowconn AND datname !~ '^${TRIALS}'`,
    ),
    described: await linesOf(client, OF_SERVER),
  }));
  for (const name of names) {
    const url = Object.assign(new URL(databaseUrl), { pathname: `/${encodeURIComponent(name)}` }).href;
    const lines = await reading(url, async (client) => {
      const catalogs = await linesOf(client, CATALOGS);
      return [
        ...(await linesOf(client, catalogs.map(ofCatalog).join(' UNION ALL '))),
        ...(await linesOf(client, OF_DATABASE)),
      ];
    });
    described.push(...lines.map((line) => `${line} in the database ${name}`));
  }
  return new Set(described);
}

async function linesOf(client: Client, statement: string): Promise<string[]> {
  return linesSchema.parse((await client.query(statement)).rows).map(({ line }) => line);
}

function reading<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('SET search_path = pg_catalog'); // so that names are told with their schemas
    return work(client);
  });
}
