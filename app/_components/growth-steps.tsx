import { scaleLinear } from 'd3-scale';
import type { GrowthBand } from '@/lib/estimate/growth';
import { type ExperienceBand, experienceBands } from '@/lib/survey/vocabulary';
import { FoldedTable } from './folded-table';
import styles from './growth-steps.module.css';
import { dollars, thousands } from './money';
import { surveyAmounts } from './pay-row';
import { SourceNote } from './source-note';
import { silenceText } from './strip-text';

const HEIGHT = 260;
/** From the beginning of the first of these years to that of the last one. The last band is open. */
const years: Readonly<Record<ExperienceBand, readonly [number, number]>> = {
  '0-2': [0, 3],
  '3-5': [3, 6],
  '6-9': [6, 10],
  '10-19': [10, 20],
  '20+': [20, 26],
};
const LAST_YEAR = 26;

/** Pay along the years of experience, band by band, as published and as modelled; its heading is `growthFinding`. */
export function GrowthSteps({ bands }: { bands: readonly GrowthBand[] }) {
  const amounts = bands.flatMap(({ figure, modelled }) => [
    ...surveyAmounts(figure),
    modelled.lowCents,
    modelled.highCents,
  ]);
  const y = scaleLinear([Math.min(...amounts), Math.max(...amounts)], [HEIGHT - 12, 12]).nice(6);
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <svg className={styles.chart} width="100%" height={HEIGHT} aria-hidden="true">
          {y.ticks(6).map((cents) => (
            <g key={cents}>
              <line x2="100%" y1={y(cents)} y2={y(cents)} className={styles.grid} />
              <text x={-8} y={y(cents) + 4} textAnchor="end" className={styles.tick}>
                {thousands(cents)}
              </text>
            </g>
          ))}
          {bands.map((band) => (
            <BandShape key={band.band} band={band} y={y} />
          ))}
        </svg>
        <svg className={styles.chart} width="100%" height={20} aria-hidden="true">
          {Object.values(years).map(([from]) => (
            <text key={from} x={place(from)} y={15} textAnchor="middle" className={styles.tick}>
              {from}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        Years as a coder. Pale: the middle half of coders; line: their median; hatched: where the model has the median,
        80% sure. Not the same people over time: those who stay may be those who earn more.
        <FoldedTable
          heads={['Experience', 'Survey median', 'Middle half', 'Modelled']}
          rows={bands.map(({ band, figure, modelled }) => ({
            key: band,
            name: experienceBands[band],
            values: [
              figure.shows === 'nothing'
                ? silenceText(figure)
                : `${dollars(figure.medianCents)}, ${figure.coders} coders`,
              figure.shows === 'nothing' || figure.shows === 'median'
                ? '–'
                : `${thousands(figure.p25Cents)}–${thousands(figure.p75Cents)}`,
              `${dollars(modelled.medianCents)} (${thousands(modelled.lowCents)}–${thousands(modelled.highCents)})`,
            ],
          }))}
        />
      </figcaption>
      <SourceNote>
        Managers and directors left out. The model speaks of today, the survey of all months that count; where the
        survey is silent, the model stands on the guide and BLS.
      </SourceNote>
    </figure>
  );
}

function place(year: number): string {
  return `${Math.round((year / LAST_YEAR) * 10_000) / 100}%`;
}

function BandShape({ band: { band, figure, modelled }, y }: { band: GrowthBand; y: (cents: number) => number }) {
  const [from, to] = years[band];
  const [x, width] = [place(from), place(to - from)];
  return (
    <>
      {(figure.shows === 'quartiles' || figure.shows === 'distribution') && (
        <rect
          x={x}
          width={width}
          y={y(figure.p75Cents)}
          height={y(figure.p25Cents) - y(figure.p75Cents)}
          className={styles.half}
        />
      )}
      <rect
        x={x}
        width={width}
        y={y(modelled.highCents)}
        height={y(modelled.lowCents) - y(modelled.highCents)}
        className={styles.modelled}
      />
      {figure.shows !== 'nothing' && (
        <line x1={x} x2={place(to)} y1={y(figure.medianCents)} y2={y(figure.medianCents)} className={styles.median} />
      )}
    </>
  );
}
