import { alchemer } from './alchemer';
import { googleForms } from './google-forms';
import { jotform } from './jotform';
import { kobotoolbox } from './kobotoolbox';
import type { FirstRows, LayoutRule, ReadHeader } from './layout-rule';
import type { Layout } from './layouts';
import { limesurvey } from './limesurvey';
import { microsoftForms } from './microsoft-forms';
import { paychart } from './paychart';
import { qualtrics } from './qualtrics';
import { redcap } from './redcap';
import { surveymonkey } from './surveymonkey';
import { typeform } from './typeform';

/** Those that say most of themselves first. */
const rules: readonly LayoutRule[] = [
  paychart,
  qualtrics,
  surveymonkey,
  typeform,
  alchemer,
  microsoftForms,
  limesurvey,
  kobotoolbox,
  redcap,
  jotform,
  googleForms,
];

/** A row with fewer cells than this share of the widest stands above the header. */
const FULL = 0.6;

/** Which tool wrote a file, by its first rows, of which there is one at least; above them may stand a title. */
export function recognizeLayout(rows: FirstRows): ReadHeader & { layout: Layout } {
  const title = titleRows(rows);
  for (const above of new Set([0, title])) {
    for (const { layout, read } of rules) {
      const header = read(rows.slice(above));
      if (header) return { ...header, headerRows: above + header.headerRows, layout };
    }
  }
  const columns = (rows[title] ?? []).map((name) => ({ name, question: name }));
  return { layout: 'plain', headerRows: title + 1, columns };
}

function titleRows(rows: FirstRows): number {
  const filled = rows.map((row) => row.filter((cell) => cell !== '').length);
  const enough = Math.max(...filled) * FULL;
  return filled.findIndex((count) => count >= enough);
}
