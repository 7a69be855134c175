import { answersOf } from '@/lib/mapping/answers-of';
import type { SeenColumn } from '@/lib/mapping/look-at-table';
import type { Mapping } from '@/lib/mapping/mapping';
import styles from './page.module.css';

const MOST_SHOWN = 100;

/** Whose answers count: all, or those who gave some answers. */
export function Participants({ seen, mapping }: { seen: readonly SeenColumn[]; mapping: Mapping }) {
  const choosable = seen.filter(
    ({ about, name }) => about !== 'personal' && !mapping.only.some(({ from }) => from === name),
  );
  return (
    <section aria-labelledby="participants" className={styles.group}>
      <h2 id="participants">Who takes part</h2>
      <div className={styles.fields}>
        <input type="hidden" name="only" value="" />
        {mapping.only.map(({ from, is }, at) => {
          const column = seen.filter(({ name }) => name === from);
          const answers = [...new Set([...answersOf('coder', column).keys(), ...is])].slice(0, MOST_SHOWN);
          const hidden = is.filter((answer) => !answers.includes(answer));
          return (
            <fieldset key={from} className={styles.condition}>
              <legend>Those who answered “{from}” with</legend>
              <input type="hidden" name={`only.${at}.from`} value={from} />
              {hidden.map((answer) => (
                <input key={answer} type="hidden" name={`only.${at}.is`} value={answer} />
              ))}
              {answers.map((answer) => (
                <label key={answer}>
                  <input type="checkbox" name={`only.${at}.is`} value={answer} defaultChecked={is.includes(answer)} />
                  <span>{answer}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
        <label className={styles.dates} htmlFor="condition">
          <span>{mapping.only.length === 0 ? 'Everyone, or by the answer to' : 'And by the answer to'}</span>
          <select id="condition" name="condition" defaultValue="">
            <option value="">{mapping.only.length === 0 ? 'everyone' : 'nothing else'}</option>
            {choosable.map(({ name, question }) => (
              <option key={name} value={name}>
                {question === name ? name.slice(0, 90) : `${name}: ${question}`.slice(0, 90)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
