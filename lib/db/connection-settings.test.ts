import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionSettings, OWN_SCHEMA } from './connection-settings';
import { StartProblem } from './start-problem';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-settings-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => vi.stubEnv('HOME', folder));
afterEach(() => vi.unstubAllEnvs());

const host = (name: string, port = 5432, address = name) => ({ name, address, port });

describe('the settings of DATABASE_URL', () => {
  it('take from the environment what it leaves out, as psql does', () => {
    vi.stubEnv('PGHOST', 'h1,h2');
    vi.stubEnv('PGPORT', '1,2');
    vi.stubEnv('PGUSER', 'ann');
    vi.stubEnv('PGPASSWORD', 'p');
    vi.stubEnv('PGSSLMODE', 'disable');
    expect(connectionSettings('postgresql:///')).toMatchObject({
      hosts: [host('h1', 1), host('h2', 2)],
      password: 'p',
      tls: [false],
      client: { user: 'ann', database: 'ann' },
    });
    expect(connectionSettings('postgresql://bob@h3:3/d?sslmode=require')).toMatchObject({
      hosts: [host('h3', 3)],
      tls: [{ rejectUnauthorized: false }],
      client: { user: 'bob', database: 'd' },
    });
  });

  it('take a service from the file that psql takes it from; what the address says itself counts more', async () => {
    const file = path.join(folder, 'services');
    await writeFile(
      file,
      '# ours\n[other]\nhost=no\n\n[pay]\nhost=h\nport=5433\nuser=ann\ndbname=d\n[last]\nhost=no\n',
    );
    vi.stubEnv('PGSERVICEFILE', file);
    vi.stubEnv('PGUSER', 'not');
    expect(connectionSettings('service=pay dbname=e')).toMatchObject({
      hosts: [host('h', 5433)],
      client: { user: 'ann', database: 'e' },
    });
    expect(() => connectionSettings('postgresql:///?service=lost')).toThrow(/stands in none of .*services/);
  });

  it.each([
    ['postgresql://h/d', [host('h')]],
    ['postgresql://h1:1,h2:2/d', [host('h1', 1), host('h2', 2)]],
    ['postgresql://h1,h2:2/d', [host('h1'), host('h2', 2)]],
    ['postgresql://h1,h2/d?port=7', [host('h1', 7), host('h2', 7)]],
    ['postgresql://h1/d?hostaddr=192.0.2.1', [host('h1', 5432, '192.0.2.1')]],
    ['hostaddr=192.0.2.1', [host('192.0.2.1')]],
    ['host=/run/pg', [host('/run/pg')]],
  ])('%s names these servers', (url, hosts) => {
    expect(connectionSettings(url).hosts).toEqual(hosts);
  });

  it.each([
    ['postgresql://h1,h2/d', 'read-write'],
    ['postgresql://h1,h2/d?target_session_attrs=any', 'read-write'],
    ['postgresql://h1,h2/d?target_session_attrs=primary', 'primary'],
    ['postgresql://h1/d?target_session_attrs=read-write', 'read-write'],
    ['postgresql://h1/d', 'any'],
  ])('%s looks for a server that is %s', (url, session) => {
    expect(connectionSettings(url).session).toBe(session);
  });

  it.each([
    ['', [{ rejectUnauthorized: false }, false]],
    ['sslmode=disable', [false]],
    ['sslmode=allow', [false, { rejectUnauthorized: false }]],
    ['sslmode=prefer', [{ rejectUnauthorized: false }, false]],
    ['sslmode=require', [{ rejectUnauthorized: false }]],
    ['sslmode=no-verify', [{ rejectUnauthorized: false }]],
    ['sslmode=verify-full', [{ rejectUnauthorized: true }]],
    ['sslrootcert=system', [{ rejectUnauthorized: true }]],
    ['ssl=true', [{ rejectUnauthorized: false }]],
    ['sslaccept=strict', [{ rejectUnauthorized: true }]],
    ['sslmode=verify-full&ssl_min_protocol_version=TLSv1.3', [{ minVersion: 'TLSv1.3' }]],
  ])('%s speaks TLS as psql does', (query, tls) => {
    expect(connectionSettings(`postgresql://h/d?${query}`).tls).toMatchObject(tls);
  });

  it('with an authority’s certificate check the server’s, whatever the name at require and verify-ca', async () => {
    const file = path.join(folder, 'ca.pem');
    await writeFile(file, 'the authority');
    const tls = (mode: string) => connectionSettings(`postgresql://h/d?sslmode=${mode}&sslrootcert=${file}`).tls;
    for (const mode of ['require', 'verify-ca']) {
      expect(tls(mode)).toEqual([
        expect.objectContaining({
          ca: 'the authority',
          rejectUnauthorized: true,
          checkServerIdentity: expect.any(Function),
        }),
      ]);
    }
    expect(tls('verify-full')).toEqual([expect.not.objectContaining({ checkServerIdentity: expect.anything() })]);
  });

  it('lead to the schema that is named, and ask for it only where the server would not by itself', () => {
    const schema = (query: string) => {
      const { schema, asksForSchema, client } = connectionSettings(`postgresql://h/d?${query}`);
      return { schema, asksForSchema, options: client.options };
    };
    expect(schema('')).toEqual({ schema: 'public', asksForSchema: false, options: undefined });
    expect(schema('schema=public')).toEqual({ schema: 'public', asksForSchema: false, options: undefined });
    expect(schema('schema=pay')).toEqual({ schema: 'pay', asksForSchema: true, options: '-c search_path="pay"' });
    expect(schema('schema=a%20%22b%22%5C&options=-c%20work_mem%3D8MB')).toMatchObject({
      options: '-c work_mem=8MB -c search_path="a\\ ""b""\\\\"',
    });
    vi.stubEnv(OWN_SCHEMA, 'ann');
    expect(schema('')).toEqual({ schema: 'ann', asksForSchema: false, options: undefined });
    expect(schema('schema=public')).toMatchObject({ schema: 'public', asksForSchema: true });
  });

  it.each([
    ['postgresql://h/d?sslmode=sometimes', /sslmode must be disable, allow/],
    ['postgresql://u:secret@h:secret/d', /port must be numbers/],
    ['postgresql://h:65536/d', /port must be a number up to/],
    ['postgresql://h1:1,h2:2,h3/d?port=1,2', /as many ports and addresses as hosts/],
    ['postgresql://h/d?target_session_attrs=standby', /Paychart writes/],
    ['postgresql://h/d?sslmode=verify-ca', /no sslrootcert/],
    ['postgresql://h/d?sslmode=require&sslrootcert=/nowhere/ca.pem', /file \/nowhere\/ca.pem, which sslrootcert/],
    ['postgresql://h/d?sslmode=require&sslrootcert=system', /goes with sslmode=verify-full/],
    ['postgresql://h/d?gssencmode=require', /GSSAPI/],
    ['postgresql://h/d?client_encoding=latin1', /client_encoding must be UTF8/],
    ['postgresql://h/d?connect_timeout=soon', /connect_timeout must be a number/],
  ])('%s can’t be, in a sentence', (url, sentence) => {
    expect(() => connectionSettings(url)).toThrow(StartProblem);
    expect(() => connectionSettings(url)).toThrow(sentence);
    expect(() => connectionSettings(url)).not.toThrow(/secret/);
  });
});
