import { experienceBands, keysOf } from '@/lib/survey/vocabulary';
import { plainNumber } from './read-number';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const UNIT = String.raw`\s*(?:years?|yrs?)?(?:\s+or\s+more)?`;
const YEARS = new RegExp(String.raw`^(\S+?)\+?${UNIT}$`, 'i');
const BAND = new RegExp(String.raw`^(\d+)\s*(?:[-–—]|to)\s*(\d+)${UNIT}$`, 'i');
/** `5-Mar`, `2026/03/05`, `3/5/2026`: what spreadsheets make of `3-5`. */
const DAY_AND_NAME = /^(\d{1,2})-([a-z]{3})$/i;
const DATE = /^(?:(?:20\d\d)[-/](\d{1,2})[-/](\d{1,2})|(\d{1,2})[-/](\d{1,2})[-/](?:20)?\d\d)$/;

/**
 * Years of experience as one would type them. A band of the site stands for the whole years in its middle, an open one
 * for its least, also where a spreadsheet took it for a date: no two bands can become the same. Other bands stay as they are.
 */
export function readExperience(text: string): string {
  const band = BAND.exec(text);
  if (band) return middleOf(Number(band[1]), Number(band[2])) ?? text;
  const named = DAY_AND_NAME.exec(text);
  if (named) return middleOf(Number(named[1]), NAMES.indexOf((named[2] ?? '').toLowerCase()) + 1) ?? text;
  const date = DATE.exec(text);
  if (date) return middleOf(Number(date[1] ?? date[3]), Number(date[2] ?? date[4])) ?? text;
  const years = YEARS.exec(text);
  return years ? plainNumber(years[1] ?? '') : text;
}

function middleOf(one: number, other: number): string | undefined {
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  const isOurs = keysOf(experienceBands).some((band) => band === `${least}-${most}`);
  return isOurs ? String(Math.floor((least + most) / 2)) : undefined;
}
