import { NO_VALUE, type OpenReports } from '@/lib/aggregates/open-reports';
import { valuesOf } from '@/lib/survey/dimension';
import { fitModel } from './fit-model';
import type { AskedJob } from './job';
import type { Knowledge, PayModel } from './pay-model';
import { Predictor } from './predictor';

/** Reports of this month and of this many months before it are the later ones. */
const LATER_MONTHS = 3;
/** With fewer than this, before or later, there is no result. */
const LEAST = 100;
/** Later reports that are used: more would not change the rounded percentage. */
const MOST_LATER = 400;
/** Earlier reports that the model is fitted to. */
const MOST_EARLIER = 20_000;

/**
 * Fits the model to the reports received three months ago or earlier, as it would have been fitted then, and counts how
 * many of those received since lie between the 10th and 90th percentiles that it gives for their jobs.
 */
export function calibrationOf(reports: OpenReports, knowledge: Knowledge): PayModel['calibration'] {
  const { asOf } = reports;
  const earlier = reports.before(
    LATER_MONTHS,
    new Date(Date.UTC(asOf.getUTCFullYear(), asOf.getUTCMonth() - LATER_MONTHS + 1, 0)),
    MOST_EARLIER,
  );
  const contract = valuesOf('employment').indexOf('contract');
  const later: number[] = [];
  for (let row = 0; row < reports.count && later.length < MOST_LATER; row++) {
    if ((reports.monthsBack[row] ?? 0) < LATER_MONTHS && reports.values.employment[row] !== contract) later.push(row);
  }
  if (later.length < LEAST || earlier.count < LEAST) return null;
  const predictor = new Predictor(fitModel(earlier, knowledge));
  const inside = later.filter((row) => {
    const { p10, p90 } = predictor.predict(jobAt(reports, row)).quantiles;
    const pay = reports.logPay[row] ?? 0;
    return pay >= p10 && pay <= p90;
  });
  return { percent: Math.round((100 * inside.length) / later.length), coders: later.length };
}

function jobAt(reports: OpenReports, row: number): AskedJob {
  const valueIn = <C extends keyof OpenReports['values']>(cut: C) => {
    const position = reports.values[cut][row] ?? NO_VALUE;
    return position === NO_VALUE ? undefined : valuesOf(cut)[position];
  };
  return {
    state: valueIn('state'),
    experience: valueIn('experience'),
    role: valueIn('role'),
    credentials: valuesOf('credential').filter((_, bit) => ((reports.credentials[row] ?? 0) >>> bit) & 1),
    specialty: valueIn('specialty'),
    setting: valueIn('setting'),
    arrangement: valueIn('arrangement'),
    employment: valueIn('employment'),
  };
}
