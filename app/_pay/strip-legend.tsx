import type { ReactNode } from 'react';
import { modeledIn, type ShownVoices } from './pay-row';
import { Diamond } from './pay-strip';
import stripStyles from './pay-strip.module.css';
import styles from './strip-legend.module.css';

/** What the parts of the given pay strips mean; it names nothing that none of them draws. */
export function StripLegend({ strips }: { strips: readonly ShownVoices[] }) {
  const some = (drawn: (strip: ShownVoices) => boolean) => strips.some(drawn);
  const statistics = new Set(strips.flatMap(({ official }) => official?.statistic ?? []));
  const mark = strips.find((strip) => strip.mark)?.mark;
  return (
    <ul className={styles.legend}>
      {some(({ survey }) => survey.shows === 'quartiles' || survey.shows === 'distribution') && (
        <Entry text="middle half of coders">
          <rect y="2" width="22" height="10" rx="1" className={stripStyles.half} />
        </Entry>
      )}
      {some(({ survey }) => survey.shows !== 'nothing') && (
        <Entry text="survey median">
          <line x1="11" x2="11" y2="14" className={stripStyles.median} />
        </Entry>
      )}
      {some(({ survey }) => survey.shows === 'distribution') && (
        <Entry text="10th to 90th percentile">
          <g className={stripStyles.whiskers}>
            <line x1="1" x2="21" y1="7" y2="7" />
            <line x1="1" x2="1" y1="3" y2="11" />
            <line x1="21" x2="21" y1="3" y2="11" />
          </g>
        </Entry>
      )}
      {some((strip) => modeledIn(strip) !== null) && (
        <Entry text="modeled: eight in ten coders, and the median">
          <rect x="0.5" y="2.5" width="21" height="9" className={stripStyles.modeled} />
          <line x1="11" x2="11" y2="14" className={stripStyles.dashed} />
        </Entry>
      )}
      {some(({ guide }) => guide !== null && guide.lowCents < guide.highCents) && (
        <Entry
          text={
            some(({ guide }) => guide?.openEnded ?? false)
              ? 'guide’s range, fading where it has no upper limit'
              : 'guide’s range'
          }
        >
          <rect width="22" height="14" rx="1" className={stripStyles.guide} />
        </Entry>
      )}
      {some(({ guide }) => guide !== null && guide.lowCents === guide.highCents) && (
        <Entry text="guide’s median">
          <rect x="9.5" width="3" height="14" className={stripStyles.guidePoint} />
        </Entry>
      )}
      {Array.from(statistics, (statistic) => (
        <Entry key={statistic} text={`BLS ${statistic}`}>
          <Diamond at={50} y={7} hollow={statistic === 'mean'} />
        </Entry>
      ))}
      {some(({ official }) => Boolean(official?.spread)) && (
        <Entry text="BLS 10th to 90th percentile">
          <line x1="0" x2="22" y1="7" y2="7" className={stripStyles.officialSpread} />
        </Entry>
      )}
      {mark && (
        <Entry text={mark.name}>
          <path d="M5 1H17L11 10Z" className={stripStyles.mark} />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      <svg width="22" height="14" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}
