import { beforeAll, expect, test } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { countedAs, credentialFacts, credentialGroups, isGroup, namesOf } from '@/lib/survey/credentials';
import { slugOf, stateSlug } from '@/lib/survey/slug';
import { keysOf, roles, settings, specialties, states } from '@/lib/survey/vocabulary';
import { findPages } from './find-pages';
import { publicPages } from './public-pages';
import { type Entry, readEntries } from './read-entries';
import { synonyms } from './synonyms';

let entries: Entry[] = [];
beforeAll(async () => {
  await seedBaselines();
  entries = await readEntries();
});

const found = (question: string) => findPages(entries, question).map(({ entry }) => entry.href);

test.each([
  // Credentials, by their letters before those that begin or end like them.
  ['cpc', '/certifications/cpc'],
  ['CPC-A', '/certifications/cpc-a'],
  ['cpc-a', '/certifications/cpc-a'],
  ['cpc a', '/certifications/cpc-a'],
  ['cpca', '/certifications/cpc-a'],
  ['CPC-A salary', '/certifications/cpc-a'],
  ['is a CPC a good certification?', '/certifications/cpc'],
  ['cpb', '/certifications/cpb'],
  ['cpma', '/certifications/cpma'],
  ['cppm', '/certifications/cppm'],
  ['cpco', '/certifications/cpco'],
  ['coc', '/certifications/coc'],
  ['CPC-H', '/certifications/coc'],
  ['cic', '/certifications/cic'],
  ['crc', '/certifications/crc'],
  ['ccs', '/certifications/ccs'],
  ['ccs-p', '/certifications/ccs-p'],
  ['CCSP', '/certifications/ccs-p'],
  ['cca', '/certifications/cca'],
  ['cdeo', '/certifications/cdeo'],
  ['cdei', '/certifications/cdei'],
  ['CDEC', '/certifications/cdei'],
  ['cdip', '/certifications/cdip'],
  ['ccds', '/certifications/ccds'],
  ['ccds-o', '/certifications/ccds-o'],
  ['rhit', '/certifications/rhit'],
  ['rhia', '/certifications/rhia'],
  ['CEMC', '/certifications/aapc-specialty'],
  ['circc', '/certifications/aapc-specialty'],
  ['COSC pay', '/certifications/aapc-specialty'],
  ['rcc', '/certifications/rccb-radiology'],
  ['RCCIR', '/certifications/rccb-radiology'],
  ['hcs-d', '/certifications/bmsc-home-care'],
  ['CBCS', '/certifications/nha-amba-billing'],
  ['cmrs', '/certifications/nha-amba-billing'],
  ['CMC', '/certifications/pmi'],
  ['chda', '/certifications/ahima-data'],
  ['COC-A', '/certifications'],
  ['certified professional coder', '/certifications/cpc'],
  ['Certified Risk Adjustment Coder', '/certifications/crc'],
  ['certified evaluation and management coder', '/certifications/aapc-specialty'],
  ['registered health information technician', '/certifications/rhit'],
  ['CMPA', '/certifications/cpma'],
  ['RHTI', '/certifications/rhit'],
  ['apprentice', '/certifications/cpc-a'],
  ['remove the A', '/certifications/cpc-a'],
  ['how do I remove the a', '/certifications/cpc-a'],
  ['no certification', '/certifications/none'],
  ['CDI specialist', '/certifications/ccds'],
  // Places.
  ['texas', '/states/texas'],
  ['Texsa', '/states/texas'],
  ['TX', '/states/texas'],
  ['how much do coders earn in New York?', '/states/new-york'],
  ['OR', '/states/oregon'],
  ['in', '/states/indiana'],
  ['washington dc', '/states/district-of-columbia'],
  ['Washington', '/states/washington'],
  ['West Virginia', '/states/west-virginia'],
  ['virginia', '/states/virginia'],
  ['puerto rico', '/states/puerto-rico'],
  ['highest paying states', '/guide/locations'],
  ['cost of living', '/guide/cost-of-living'],
  ['relocate', '/guide/cost-of-living/converter'],
  // Pay and how it is paid.
  ['overtime', '/guide/how-much-coders-earn'],
  ['overtme', '/guide/how-much-coders-earn'],
  ['shift differential', '/guide/how-much-coders-earn'],
  ['night shift', '/guide/how-much-coders-earn'],
  ['prn', '/guide/how-much-coders-earn'],
  ['per diem', '/guide/how-much-coders-earn'],
  ['part time', '/guide/how-much-coders-earn'],
  ['average salary', '/guide/how-much-coders-earn'],
  ['per chart', '/guide/raising-your-pay'],
  ['RVU', '/guide/raising-your-pay'],
  ['wRVU', '/guide/raising-your-pay'],
  ['productivity', '/guide/raising-your-pay'],
  ['1099', '/guide/remote-work'],
  ['independent contractor', '/guide/remote-work'],
  ['work from home', '/guide/remote-work'],
  ['WFH', '/guide/remote-work'],
  ['hybrid', '/guide/remote-work'],
  ['bonus', '/guide/benefits'],
  ['PTO', '/guide/benefits'],
  ['401k', '/guide/benefits'],
  ['am I underpaid?', '/calculator'],
  ['what should I be paid', '/calculator'],
  ['job offer', '/calculator'],
  // Careers.
  ['auditor', '/guide/raising-your-pay'],
  ['auditors', '/guide/raising-your-pay'],
  ['manager', '/guide/management'],
  ['supervisor', '/guide/management'],
  ['educator', '/guide/career-path'],
  ['consultant', '/settings/consulting'],
  ['entry level', '/guide/experience'],
  ['no experience', '/guide/experience'],
  ['promotion', '/guide/career-path'],
  ['ask for a raise', '/guide/negotiating'],
  ['negotiate', '/guide/negotiating'],
  ['how long does training take', '/guide/training'],
  ['exam cost', '/guide/training'],
  ['will AI replace medical coders', '/guide/job-outlook'],
  ['job market', '/guide/job-outlook'],
  ['medical biller', '/guide/related-careers'],
  ['ICD-10', '/guide/what-medical-coding-is'],
  ['CPC vs CCS', '/certifications'],
  ['does a certification pay?', '/guide/certifications'],
  // Specialties.
  ['E/M', '/specialties/evaluation-management'],
  ['HCC', '/specialties/risk-adjustment'],
  ['ED coder', '/specialties/emergency-medicine'],
  ['emergency room', '/specialties/emergency-medicine'],
  ['ortho', '/specialties/orthopedics'],
  ['GI', '/specialties/gastroenterology'],
  ['OB/GYN', '/specialties/obgyn'],
  ['DRG', '/specialties/inpatient-facility'],
  ['mental health', '/specialties/behavioral-health'],
  // Settings.
  ['VA hospital', '/settings/government'],
  ['Veterans Affairs', '/settings/government'],
  ['GS scale', '/settings/government'],
  ['ASC', '/settings/ambulatory-surgery-center'],
  ['pro fee', '/settings/physician-office'],
  ['doctor’s office', '/settings/physician-office'],
  ['health plan', '/settings/insurance'],
  ['RCM', '/settings/billing-company'],
  ['staffing agency', '/settings/remote-vendor'],
  ['teaching hospital', '/settings/academic-medical-center'],
  // The site itself.
  ['is it anonymous', '/privacy'],
  ['methodology', '/method'],
  ['API', '/method'],
])('%s finds its page first', (question, href) => {
  expect(found(question)[0]).toBe(href);
});

test('“VA” is Virginia and Veterans Affairs, and both come first', () => {
  expect(found('VA').slice(0, 2)).toEqual(['/states/virginia', '/settings/government']);
});

test('an exact name keeps the like-named away: no CPC for CPB', () => {
  expect(found('cpb')).not.toContain('/certifications/cpc-a');
  expect(found('cpc-a').indexOf('/certifications/cpc-a')).toBe(0);
});

test('every credential is found by each of its names', () => {
  for (const credential of keysOf(credentialFacts)) {
    if (credential === 'other') continue;
    const counted = countedAs(credential);
    const page = counted === 'other' ? '/certifications' : `/certifications/${slugOf(counted)}`;
    for (const name of namesOf(credential)) expect([name, found(name)[0]]).toEqual([name, page]);
  }
  for (const group of keysOf(credentialGroups)) {
    expect(isGroup(group) && found(credentialGroups[group])[0]).toBe(`/certifications/${slugOf(group)}`);
  }
});

test('every state, specialty and setting is found by its name, every state by its letters, every role', () => {
  for (const state of keysOf(states)) {
    expect([state, found(state)[0]]).toEqual([state, `/states/${stateSlug(state)}`]);
    expect(found(states[state])[0]).toBe(`/states/${stateSlug(state)}`);
  }
  for (const key of keysOf(specialties).filter((key) => key !== 'other')) {
    expect(found(specialties[key])[0]).toBe(`/specialties/${slugOf(key)}`);
  }
  for (const key of keysOf(settings)) expect(found(settings[key])[0]).toBe(`/settings/${slugOf(key)}`);
  for (const key of keysOf(roles)) expect([key, found(roles[key]).length > 0]).toEqual([key, true]);
});

test('what people ask leads to public pages, each to the page itself among the first', () => {
  const hrefs = new Set<string>(publicPages.map(({ href }) => href));
  for (const [href, words] of Object.entries(synonyms)) {
    expect(hrefs).toContain(href);
    for (const word of words ?? [])
      expect([word, found(word).slice(0, 3)]).toEqual([word, expect.arrayContaining([href])]);
  }
});

test('the line of a rare credential says what it counts in', () => {
  expect(findPages(entries, 'cemc')[0]?.line).toBe(
    'CEMC, Certified Evaluation and Management Coder, counts in AAPC specialty credentials.',
  );
});
