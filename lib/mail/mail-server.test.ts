import { describe, expect, it } from 'vitest';
import { StartProblem } from '@/lib/db/start-problem';
import { readMailServer, readSender } from './mail-server';

describe('EMAIL_SERVER', () => {
  it.each([
    ['smtp://u:p@h', { host: 'h', port: 587, secure: false, auth: { user: 'u', pass: 'p' } }],
    ['smtp://h:25', { host: 'h', port: 25, secure: false }],
    ['smtps://h', { host: 'h', port: 465, secure: true }],
    ['smtp://h:465', { host: 'h', port: 465, secure: true }], // TLS comes first there, whatever it is called
    ['SMTPS://h:2465/', { host: 'h', port: 2465, secure: true }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false }],
    ['smtp://me@corp.example:p@h:587', { host: 'h', auth: { user: 'me@corp.example', pass: 'p' } }],
    ['smtp://u:p%2Fq%3F%23%25%3A%40@h', { host: 'h', auth: { user: 'u', pass: 'p/q?#%:@' } }],
    ['smtp://u:p@q:r@h', { host: 'h', auth: { user: 'u', pass: 'p@q:r' } }],
    ['smtp://u:p?q#r@h', { host: 'h', auth: { user: 'u', pass: 'p?q#r' } }],
    ['smtp://h?tls.rejectUnauthorized=false', { host: 'h', tls: { rejectUnauthorized: false } }],
    ['smtp://h/?requireTLS=true&name=site.example', { host: 'h', requireTLS: true, name: 'site.example' }],
    [' "smtp://h:25"\n', { host: 'h', port: 25 }],
  ])('%s is read', (text, server) => {
    expect(readMailServer(text)).toMatchObject(server);
    if (!('auth' in server)) expect(readMailServer(text)).not.toHaveProperty('auth');
  });

  it.each([
    'mail.example.org:587',
    'http://mail.example.org',
    'smtp://',
    'smtp://u:sec/ret@h',
    'smtp://u:secret%@h',
    'smtp://u:secret@h:port',
    'smtp://u:secret@h:99999',
    'smtp://h?secret=x',
    'smtp://h?tls.rejectUnauthorized=secret',
  ])('%s gets a sentence that repeats nothing of it', (text) => {
    expect(() => readMailServer(text)).toThrow(StartProblem);
    expect(() => readMailServer(text)).toThrow(/EMAIL_SERVER/);
    expect(() => readMailServer(text)).not.toThrow(/secret|sec\/ret|ret@/);
  });
});

describe('EMAIL_FROM', () => {
  it.each([
    'a@b.example',
    'Paychart <a@b.example>',
    '"Pay, chart" <a@b.example>',
    'Gehälter <a@bücher.example>',
    'Paychart <no-reply@localhost>',
  ])('%s is a sender', (text) => {
    expect(readSender(text)).toBe(text);
  });

  it('may stand in quotes, as an .env file leaves them', () => {
    expect(readSender('"Paychart <a@b.example>"')).toBe('Paychart <a@b.example>');
  });

  it.each(['Paychart', '<>', 'a@', 'a@b.example, c@d.example', 'a b@c@d'])('%s is none', (text) => {
    expect(() => readSender(text)).toThrow(/EMAIL_FROM is not a sender/);
  });
});
