import { dollars } from '@/app/_words/money';
import { areaInSentence, yearlyText } from '@/app/areas/area-words';
import type { Area } from '@/lib/areas/area';
import { annualFromHourly } from '@/lib/areas/area-pay';
import { TOP_CENTS } from '@/lib/baselines/read-area-wages';
import { type State, states } from '@/lib/survey/vocabulary';

/** Which wage of the area an offer reaches, or else what the mean is. */
export function areaHeading(area: Area, payCents: number | undefined): string {
  const where = areaInSentence(area);
  if (payCents === undefined) return `The mean wage in ${where} is ${yearlyText(area.meanCents)} a year`;
  const pay = dollars(payCents);
  if (payCents < annualFromHourly(area.entryCents)) return `${pay} is less than the entry wage in ${where}`;
  if (payCents < annualFromHourly(area.experiencedCents)) {
    return `${pay} reaches the entry wage in ${where}, but not the experienced one`;
  }
  // Nobody knows how much more than an uppermost wage it is.
  if (area.experiencedCents >= TOP_CENTS) return `Official wages in ${where}`;
  return `${pay} reaches the experienced wage in ${where}`;
}

/** `It is $27,851 more than the entry wage and $6,531 more than the experienced wage.` */
export function gapsText(area: Area, payCents: number): string {
  const wages = [
    ['entry', area.entryCents],
    ['experienced', area.experiencedCents],
  ] as const;
  const gaps = wages.flatMap(([name, cents]) => {
    const gap = payCents - annualFromHourly(cents);
    if (cents >= TOP_CENTS && gap >= 0) return [];
    if (gap === 0) return `the ${name} wage`;
    return `${dollars(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'} than the ${name} wage`;
  });
  return `${dollars(payCents)} is ${gaps.join(' and ')}.`;
}

/** What lies where, and how the model's answer takes the area into account. */
export function areaLead(county: { name: string; state: State | null } | undefined): string {
  return [
    county?.state && `${county.name}, ${states[county.state]} lies in this area.`,
    'These wages are official, and of the whole area. The modeled range above goes part of the way with them; it does not know yet which coders work here.',
  ]
    .filter(Boolean)
    .join(' ');
}
