import { PlainTable } from '@/app/_pay/plain-table';
import { payIn, payText } from '@/app/_words/pay-view';
import { annualFromHourly } from '@/lib/areas/area-pay';
import { hourlyText, yearlyText } from './area-words';

interface WageTableProps {
  caption: string;
  /** What each wage is, and cents an hour. */
  wages: readonly (readonly [name: string, hourlyCents: number])[];
  /** The price level there, US = 100; null: not published. */
  parity: number | null;
}

/** Wages of one area by the hour and the year, and what the year's pay buys. */
export function WageTable({ caption, wages, parity }: WageTableProps) {
  return (
    <PlainTable
      caption={caption}
      columns={['Wage', 'an hour', 'a year', ...(parity === null ? [] : ['at US prices'])]}
      rows={wages.map(([name, cents]) => [
        name,
        hourlyText(cents),
        yearlyText(cents),
        ...(parity === null ? [] : [payText('adjusted', payIn('adjusted', annualFromHourly(cents), parity))]),
      ])}
      voice="official"
    />
  );
}
