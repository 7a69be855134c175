import { PaySection } from '@/app/_pay/pay-section';
import { dollars } from '@/app/_words/money';
import { payIn, payText } from '@/app/_words/pay-view';
import { benefits, keysOf } from '@/lib/survey/vocabulary';
import type { Extras } from './extras';
import styles from './whole-offer.module.css';

interface WholeOfferProps {
  /** Base pay of a 2,080-hour year. */
  payCents: number | undefined;
  extras: Extras;
}

/** What comes on top of base pay; nothing where neither a bonus nor a benefit was given. */
export function WholeOffer({ payCents, extras }: WholeOfferProps) {
  const { bonusCents, benefits: offered } = extras;
  if (bonusCents === undefined && offered.size === 0) return null;
  return (
    <PaySection
      id="offer"
      heading={headingOf({ payCents, extras })}
      lead="All other figures on this page are base pay. A bonus and benefits come on top of it; we put no price on benefits."
    >
      <div className={styles.parts}>
        {bonusCents !== undefined && <Money payCents={payCents} bonusCents={bonusCents} />}
        {offered.size > 0 && (
          <table className={styles.part}>
            <thead>
              <tr>
                <th scope="col">Benefit</th>
                <th scope="col">the offer</th>
              </tr>
            </thead>
            <tbody>
              {keysOf(benefits).map((benefit) => (
                <tr key={benefit}>
                  <th scope="row">{benefits[benefit]}</th>
                  {offered.has(benefit) ? (
                    <td className={styles.has}>
                      <span aria-hidden="true">✓ </span>has it
                    </td>
                  ) : (
                    <td className={styles.lacks}>
                      <span aria-hidden="true">✗ </span>lacks it
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </PaySection>
  );
}

function Money({ payCents, bonusCents }: { payCents: number | undefined; bonusCents: number }) {
  const rows: [name: string, cents: number][] =
    payCents === undefined
      ? [['Bonus', bonusCents]]
      : [
          ['Base pay', payCents],
          ['Bonus', bonusCents],
          ['Total: base and bonus', payCents + bonusCents],
        ];
  return (
    <table className={`${styles.part} ${styles.money}`}>
      <thead>
        <tr>
          <th scope="col">Pay</th>
          <th scope="col">a year</th>
          <th scope="col">an hour</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, cents]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{dollars(cents)}</td>
            <td>{payText('hourly', payIn('hourly', cents, null))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `$60,780 with the bonus, and 3 of 6 benefits`. */
function headingOf({ payCents, extras: { bonusCents, benefits: offered } }: WholeOfferProps): string {
  const parts: string[] = [];
  if (bonusCents !== undefined) {
    parts.push(
      payCents === undefined
        ? `A bonus of ${dollars(bonusCents)}`
        : `A total of ${dollars(payCents + bonusCents)} with the bonus`,
    );
  }
  if (offered.size > 0) parts.push(`${offered.size} of ${keysOf(benefits).length} benefits`);
  return parts.join(', and ');
}
