import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedAs,
  countedCredentials,
  countedCredentialsOf,
  credentialFacts,
  credentialGroups,
  credentials,
  grantingBodies,
  isGroup,
  membersOf,
  namesOf,
} from './credentials';
import {
  credentialFromText,
  credentialOrGroupFromText,
  nearestCredentials,
  splitCredentials,
  unknownCredentialText,
} from './typed-credentials';
import { keysOf } from './vocabulary';

describe('credentials', () => {
  it('are those that the bodies grant; CDEC is none, and is understood as CDEI', () => {
    expect(Object.values(credentials)).not.toContain('CDEC');
    expect(credentialFromText('CDEC')).toBe('cdei');
    const labels = Object.values(credentials);
    for (const granted of ['CDEI', 'CPCO', 'CEMC', 'CCDS-O', 'RCCIR', 'CMC', 'CBCS', 'CMRS', 'HCS-D', 'CHDA']) {
      expect(labels).toContain(granted);
    }
    for (const body of keysOf(grantingBodies)) {
      expect(keysOf(credentialFacts).some((credential) => credentialFacts[credential].body === body)).toBe(true);
    }
  });

  it('are each counted once, in themselves or in one group, and groups hold no group', () => {
    const anyHeld = fc.uniqueArray(fc.constantFrom(...keysOf(credentials)), { minLength: 1 });
    fc.assert(
      fc.property(anyHeld, (held) => {
        const counted = countedCredentialsOf(held);
        expect(new Set(counted).size).toBe(counted.length);
        expect(new Set(counted)).toEqual(new Set(held.map(countedAs)));
        for (const each of counted) expect(Object.hasOwn(countedCredentials, each)).toBe(true);
      }),
    );
    expect(countedCredentialsOf(['cemc', 'cuc', 'cpc', 'rcc'])).toEqual(['aapc_specialty', 'cpc', 'rccb_radiology']);
    for (const group of keysOf(credentialGroups)) expect(membersOf(group).length).toBeGreaterThan(1);
    const grouped = keysOf(credentials).filter((credential) => countedAs(credential) !== credential);
    expect(grouped.every((credential) => isGroup(countedAs(credential)) || countedAs(credential) === 'other')).toBe(
      true,
    );
    expect(new Set(keysOf(countedCredentials))).toEqual(new Set(keysOf(credentials).map(countedAs)));
  });
});

describe('a credential in words', () => {
  it('is found by each of its names, however it is written, and no name is that of two', () => {
    const names = keysOf(credentials).flatMap((credential) =>
      namesOf(credential).map((name) => ({ credential, name })),
    );
    for (const { credential, name } of names) {
      for (const written of [
        name,
        name.toLowerCase(),
        ` ${name}® `,
        name.replaceAll('-', '–'),
        name.replaceAll('-', ''),
      ]) {
        expect([written, credentialFromText(written)]).toEqual([written, credential]);
      }
    }
  });

  it.each([
    ['cpc a', 'cpc_a'],
    ['CPC–A', 'cpc_a'],
    ['cpc_a', 'cpc_a'],
    ['C.P.C.', 'cpc'],
    ['CPC-H', 'coc'],
    ['ccs p', 'ccs_p'],
    ['certified evaluation & management coder', 'cemc'],
    ['Registered Health Information Technician', 'rhit'],
    ['none', 'none'],
    ['CMCA E/M', 'cmca_em'],
  ])('%s is %s', (text, credential) => {
    expect(credentialFromText(text)).toBe(credential);
  });

  it.each(['', ' ', '-', 'and', 'MBA', 'cp', 'constructor', '__proto__'])('%j is none', (text) => {
    expect(credentialFromText(text)).toBeUndefined();
    expect(credentialOrGroupFromText(text)).toBeUndefined();
  });

  it('may stand for its group, which goes by its key or its label', () => {
    const counted = ['CEMC', 'aapc_specialty', 'AHIMA data and privacy credentials', 'cdec', 'coc-a'].map((text) => {
      const named = credentialOrGroupFromText(text);
      return named && countedAs(named);
    });
    expect(counted).toEqual(['aapc_specialty', 'aapc_specialty', 'ahima_data', 'cdei', 'other']);
  });

  it.each([
    ['CPC, CRC', ['CPC', 'CRC']],
    ['cemc; rcc', ['cemc', 'rcc']],
    ['CPC/CPMA', ['CPC', 'CPMA']],
    ['RHIT and CCS', ['RHIT', 'CCS']],
    ['CPC & CRC', ['CPC', 'CRC']],
    ['CMCA-E/M', ['CMCA-E/M']],
    ['NHA and AMBA billing credentials', ['NHA and AMBA billing credentials']],
    ['Certified Professional Coder, Apprentice', ['Certified Professional Coder, Apprentice']],
    ['Certified Anesthesia and Pain Management Coder', ['Certified Anesthesia and Pain Management Coder']],
    [' , ;', []],
  ])('%s is a list of %j', (text, parts) => {
    expect(splitCredentials(text)).toEqual(parts);
  });

  it.each([
    ['CMPA', 'CPMA'],
    ['CEDM', 'CEDC'],
    ['RHTI', 'RHIT'],
    ['certified profesional coder', 'CPC'],
  ])('%s may have meant %s', (text, meant) => {
    expect(nearestCredentials(text)).toContain(meant);
    expect(nearestCredentials(text).length).toBeLessThanOrEqual(3);
  });

  it('that is none is quoted, with what may have been meant', () => {
    expect(unknownCredentialText('CMPA')).toBe('Check “CMPA”: it is not on our list. Did you mean CPMA or CMCA-E/M?');
    expect(unknownCredentialText('MBA')).toBe(
      'Check “MBA”: it is not on our list. If it is one, choose “Another credential”',
    );
    expect(unknownCredentialText('x'.repeat(100_000)).length).toBeLessThan(200);
  });

  it.each(['MBA', 'xyzzy', ''])('%j has nothing near', (text) => {
    expect(nearestCredentials(text)).toEqual([]);
  });
});
