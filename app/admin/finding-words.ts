import { cellText } from '@/app/_words/cell-text';
import { meaningWords } from '@/app/_words/meaning-words';
import { dollars } from '@/app/_words/money';
import { monthName } from '@/app/_words/month-name';
import { contradictions, type Finding, type TriagedReport, WAVE_HOURS } from '@/lib/reports/triage';

/** What is odd about a report, as a sentence without its period. */
export function findingWords(finding: Finding, report: TriagedReport): string {
  const beyond = (low: number) => (report.annualCents < low ? 'below' : 'above');
  switch (finding.rule) {
    case 'outside-model': {
      const { p10Cents, p90Cents } = finding;
      return `Far ${beyond(p10Cents)} what the model expects of exactly this job, ${dollars(p10Cents)}–${dollars(p90Cents)}`;
    }
    case 'outlier': {
      const { cell, p25Cents, p75Cents } = finding;
      return `Far ${beyond(p25Cents)} comparable coders: the middle half of “${cellText(cell)}” makes ${dollars(p25Cents)}–${dollars(p75Cents)}`;
    }
    case 'few-comparables':
      return 'Too few comparable coders are published to compare it with; this does not count against it';
    case 'units':
      return `Would be ordinary as ${meaningWords(finding.meaning, report)}`;
    case 'duplicate':
      return `Someone else reported the same job with the same pay in ${monthName(finding.month)}`;
    case 'own-duplicate':
      return `Its author reported the same job with the same pay in ${monthName(finding.month)}`;
    case 'many':
      return `Its author sent ${finding.count} others for the same year in the same month`;
    case 'wave':
      return `${finding.count} others like it came within ${WAVE_HOURS} hours`;
    case 'inconsistent':
      return `Answers don’t fit together: ${finding.what.map((key) => contradictions[key].name).join('; ')}`;
    case 'imported':
      return 'Imported as approved, and compared with nothing';
  }
}
