import type { Column } from '@/lib/import/report-file';
import { columnWords } from '@/lib/intake/column-words';
import { isOurs, oursOf } from '@/lib/mapping/answer-words';
import { answersOf } from '@/lib/mapping/answers-of';

import { columnsRead, type FromRule } from '@/lib/mapping/mapping';
import { LEFT_OUT, type RuleFields } from '@/lib/mapping/mapping-form';
import { partOfPlace } from '@/lib/mapping/part-of-place';
import type { Shown } from './column-field';
import styles from './column-field.module.css';

const MOST_SHOWN = 100;
/** Of a longer list each answer that is ours already has no choice: the page would be too long. */
const MOST_WORDS = 25;
const counting = new Intl.NumberFormat('en-US');

interface AnswerFieldsProps extends Shown {
  column: Column;
  rule: FromRule;
  fields: RuleFields;
  words: Readonly<Record<string, string>> | undefined;
  only: readonly string[] | undefined;
}

interface Answer {
  theirs: string;
  times: number;
  /** What was chosen; an empty text where nothing was. */
  chosen: string;
  /** It is read as it stands. */
  plain: boolean;
  /** Proposed, and not sure. */
  check: boolean;
}

/** The answers seen in the columns of theirs, each with what it is in our words. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { column, fields, words, only } = props;
  const takesAnswers = words !== undefined || column === 'experience_years';
  const all = takesAnswers ? answersIn(props) : [];
  const wanted = only === undefined ? all : all.filter(({ theirs }) => only.includes(theirs));
  const shown = wanted.slice(0, MOST_SHOWN);
  const open = shown.filter(({ plain, chosen }) => !plain || chosen !== '');
  const plain = only === undefined ? shown.filter((answer) => !open.includes(answer)) : [];
  const inFields = new Set(open.map(({ theirs }) => theirs));
  const listed = plain.length > 0 && words !== undefined && Object.keys(words).length <= MOST_WORDS;
  if (listed) for (const { theirs } of plain) inFields.add(theirs);
  const kept = fields.answers.filter(([theirs]) => !inFields.has(theirs));
  return (
    <>
      {kept.map(([theirs, ours]) => (
        <span key={theirs} hidden>
          <input type="hidden" name={`${column}.theirs`} value={theirs} />
          <input type="hidden" name={`${column}.ours`} value={ours} />
        </span>
      ))}
      {open.length > 0 && (
        <ul className={styles.answers} aria-label={`Answers for ${columnWords[column].label}`}>
          {open.map((answer) => (
            <AnswerField key={answer.theirs} answer={answer} column={column} words={words} />
          ))}
        </ul>
      )}
      {plain.length > 0 && (
        <details className={styles.further}>
          <summary>
            {plain.length === 1 ? 'One answer is' : `${counting.format(plain.length)} answers are`} read as{' '}
            {plain.length === 1 ? 'it stands' : 'they stand'}
          </summary>
          {listed ? (
            <ul className={styles.answers}>
              {plain.map((answer) => (
                <AnswerField key={answer.theirs} answer={answer} column={column} words={words} />
              ))}
            </ul>
          ) : (
            <p className={styles.soft}>{plain.map(({ theirs }) => theirs).join(', ')}</p>
          )}
        </details>
      )}
      {wanted.length > shown.length && (
        <p className={styles.soft}>
          … and {counting.format(wanted.length - shown.length)} rarer answers. What can’t be read is told at the end.
        </p>
      )}
    </>
  );
}

function answersIn({ column, rule, seen, given }: AnswerFieldsProps): Answer[] {
  const from = columnsRead(rule);
  const counts = new Map<string, number>();
  const read = seen.filter(({ name, about }) => from.includes(name) && about !== 'personal');
  for (const [answer, times] of answersOf(column, read)) {
    const theirs = partOfPlace(answer, rule.part);
    counts.set(theirs, (counts.get(theirs) ?? 0) + times);
  }
  const before = given?.columns[column];
  const known = before && 'from' in before ? (before.answers ?? {}) : {};
  return [...counts].map(([theirs, times]) => {
    const ours = rule.answers?.[theirs];
    const proposed = oursOf(column, theirs);
    return {
      theirs,
      times,
      chosen: ours === undefined ? '' : ours || LEFT_OUT,
      plain: isOurs(column, theirs),
      check: !Object.hasOwn(known, theirs) && ours !== undefined && proposed?.key === ours && !proposed.sure,
    };
  });
}

interface AnswerFieldProps {
  answer: Answer;
  column: Column;
  words: AnswerFieldsProps['words'];
}

function AnswerField({ answer: { theirs, times, chosen, plain, check }, column, words }: AnswerFieldProps) {
  const id = `${column}: ${theirs}`;
  const name = `${column}.ours`;
  const unread = chosen === '' && !plain;
  return (
    <li className={check || unread ? styles.unsure : undefined}>
      <label htmlFor={id}>
        {theirs} <span className={styles.soft}>{counting.format(times)}×</span>
      </label>
      <input type="hidden" name={`${column}.theirs`} value={theirs} />
      <span className={styles.ours}>
        {words ? (
          <select id={id} name={name} defaultValue={chosen} className={styles.select}>
            <option value="">{plain ? 'as it stands' : 'not said: such rows are refused'}</option>
            <option value={LEFT_OUT}>leave this answer out</option>
            {Object.entries(words).map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        ) : (
          <input id={id} name={name} defaultValue={chosen} className={styles.text} inputMode="numeric" maxLength={20} />
        )}
        {check && <em className={styles.flag}>please check</em>}
        {unread && <em className={styles.flag}>not said yet</em>}
      </span>
    </li>
  );
}
