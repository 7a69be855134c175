import { useId } from 'react';
import { FieldNotes } from '@/app/_forms/field';
import { vocabularyOf } from '@/lib/import/read-words';
import { type Column, columns } from '@/lib/import/report-file';
import { columnWords, isNeeded } from '@/lib/intake/column-words';
import { lists } from '@/lib/mapping/fill-columns';
import type { SeenColumn } from '@/lib/mapping/look-at-table';
import { columnsRead, type Mapping } from '@/lib/mapping/mapping';
import { BY_FILLED, fieldsOfRule, LEFT_OUT, ONE_FOR_ALL, questionsOf } from '@/lib/mapping/mapping-form';
import { AnswerFields } from './answer-fields';
import styles from './column-field.module.css';

export interface Shown {
  seen: readonly SeenColumn[];
  mapping: Mapping;
  /** What it began with: what that says is not asked again. */
  given: Mapping | undefined;
}

interface ColumnFieldProps extends Shown {
  column: Column;
  /** What to look at or answer. */
  questions: readonly string[];
  error: string | undefined;
  /** Of the answers only these are shown; unset: all. */
  only: readonly string[] | undefined;
}

/** How one of our columns is filled: from which of theirs, and what their answers are in our words. */
export function ColumnField({ column, questions, error, only, ...shown }: ColumnFieldProps) {
  const { seen, mapping } = shown;
  const { label, hint } = columnWords[column];
  const rule = mapping.columns[column];
  const fields = fieldsOfRule(rule, questionsOf(seen));
  const words = wordsOf(column);
  const id = `${column}.from`;
  const sources = sourcesOf(seen);
  const [first = '', ...others] = fields.from;
  const isRead = rule !== undefined && 'from' in rule;
  const filled = filledOf(column, mapping);
  const notes = [hint && `${id}-hint`, error && `${id}-error`, questions.length > 0 && `${id}-check`].filter(Boolean);
  return (
    <fieldset className={styles.column}>
      <legend className={styles.legend}>
        {label} {!isNeeded(column) && <span className={styles.soft}>(optional)</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {questions.length > 0 && (
        <div id={`${id}-check`} className={styles.check}>
          {questions.map((question) => (
            <p key={question}>{question}</p>
          ))}
        </div>
      )}
      <input type="hidden" name="shown" value={column} />
      <div className={styles.source}>
        <select
          id={id}
          name={id}
          defaultValue={first}
          className={styles.select}
          aria-label={`${label}: comes from`}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes.length > 0 ? notes.join(' ') : undefined}
        >
          <option value="">{column === 'coder' ? 'Nothing: each row is another person' : 'Nothing in the file'}</option>
          <option value={ONE_FOR_ALL}>One answer for all</option>
          {filled.length > 0 && <option value={BY_FILLED}>Told by which column is filled</option>}
          <Sources sources={sources} />
        </select>
        <Choice
          label="For all"
          className={styles.always}
          name={`${column}.always`}
          chosen={fields.always}
          open="Choose one"
          words={words}
        />
        {filled.length > 0 && (
          <div className={styles.filled}>
            {filled.map(([theirs, ours]) => (
              <div key={theirs}>
                <input type="hidden" name={`${column}.filled`} value={theirs} />
                <Choice
                  label={`If “${theirs}” is filled`}
                  name={`${column}.stands`}
                  chosen={ours}
                  open="Choose one"
                  words={words}
                />
              </div>
            ))}
          </div>
        )}
      </div>
      {others.map((source) => (
        <Another key={source} column={column} source={source} sources={sources} />
      ))}
      {isRead && <AnswerFields column={column} rule={rule} fields={fields} words={words} only={only} {...shown} />}
      <Further column={column} fields={fields} words={words} isRead={isRead} sources={sources} />
    </fieldset>
  );
}

/** Undefined where a column takes no words. */
function wordsOf(column: Column): Readonly<Record<string, string>> | undefined {
  const field = columns[column];
  return field ? vocabularyOf(field) : undefined;
}

function filledOf(column: Column, mapping: Mapping): (readonly [string, string])[] {
  const rule = mapping.columns[column];
  if (rule && 'filled' in rule) return Object.entries(rule.filled);
  const amounts = columnsRead(mapping.columns.amount);
  return column === 'pay_basis' && amounts.length > 1 ? amounts.map((name) => [name, ''] as const) : [];
}

interface Source {
  value: string;
  label: string;
}

/** All columns of a question with one for each answer stand as one. */
function sourcesOf(seen: readonly SeenColumn[]): { whole: Source[]; single: Source[] } {
  const questions = questionsOf(seen);
  const whole = questions.map((names) => {
    const question = seen.find(({ name }) => name === names[0])?.question ?? '';
    return { value: JSON.stringify(names), label: `${short(question)} (${names.length} columns)` };
  });
  const single = seen
    .filter(({ about }) => about !== 'personal')
    .map(({ name, question, option }) => {
      const asked = question === name || name.startsWith(question) ? name : `${name}: ${question}`;
      return {
        value: JSON.stringify([name]),
        label: short(option === undefined || name.includes(option) ? asked : `${asked} — ${option}`),
      };
    });
  return { whole, single };
}

const LONGEST = 90;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function Sources({ sources: { whole, single } }: { sources: ReturnType<typeof sourcesOf> }) {
  return (
    <>
      {whole.length > 0 && (
        <optgroup label="Questions with a column for each answer">
          {whole.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="Columns">
        {single.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
    </>
  );
}

interface AnotherProps {
  column: Column;
  source: string;
  sources: ReturnType<typeof sourcesOf>;
}

/** One more column that is read. */
function Another({ column, source, sources }: AnotherProps) {
  const id = useId();
  return (
    <div className={styles.another}>
      <label htmlFor={id}>{lists.includes(column) ? 'And' : 'Or, where that is empty'}</label>
      <select id={id} name={`${column}.from`} defaultValue={source} className={styles.select}>
        <option value="">nothing else</option>
        <Sources sources={sources} />
      </select>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  className?: string | undefined;
  name: string;
  chosen: string;
  open: string;
  /** Unset: any text will do. */
  words: Readonly<Record<string, string>> | undefined;
  leaveOut?: string;
}

/** One of our words, or a text where a column takes none. */
function Choice({ label, className, name, chosen, open, words, leaveOut }: ChoiceProps) {
  const id = useId();
  return (
    <div className={className ?? styles.setting}>
      <label htmlFor={id}>{label}</label>
      {words ? (
        <select id={id} name={name} defaultValue={chosen} className={styles.select}>
          <option value="">{open}</option>
          {leaveOut && <option value={LEFT_OUT}>{leaveOut}</option>}
          {Object.entries(words).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} name={name} defaultValue={chosen} className={styles.text} maxLength={200} />
      )}
    </div>
  );
}

const times = { 12: 'every month', 24: 'twice a month', 26: 'every two weeks', 52: 'every week' };
const parts = {
  city: 'only what stands before the comma',
  state: 'only what stands after the comma',
};
const amounts: readonly Column[] = ['amount', 'production', 'extra_pay', 'bonus'];

interface FurtherProps {
  column: Column;
  fields: ReturnType<typeof fieldsOfRule>;
  words: Readonly<Record<string, string>> | undefined;
  isRead: boolean;
  sources: ReturnType<typeof sourcesOf>;
}

/** What few surveys need; what the page has no control for stays as it was. */
function Further({ column, fields, words, isRead, sources }: FurtherProps) {
  const { otherwise, empty, unknown, part } = fields;
  const named = (name: string) => `${column}.${name}`;
  const hasTimes = isRead && amounts.includes(column);
  const hasPart = isRead && (column === 'state' || column === 'area');
  const hasWords = isRead && words !== undefined;
  const hasUnknown = isRead && !isNeeded(column);
  const isUsed = [otherwise, empty, unknown, part, fields.times].some((text) => text !== '');
  return (
    <>
      {!hasTimes && <input type="hidden" name={named('times')} value={fields.times} />}
      {!hasPart && <input type="hidden" name={named('part')} value={part} />}
      {!hasUnknown && <input type="hidden" name={named('unknown')} value={unknown} />}
      {!hasWords && <input type="hidden" name={named('otherwise')} value={otherwise} />}
      {!isRead && <input type="hidden" name={named('empty')} value={empty} />}
      {isRead && (
        <details className={styles.further} open={isUsed}>
          <summary>More about this</summary>
          <div className={styles.settings}>
            {column !== 'received_month' && <Another column={column} source="" sources={sources} />}
            {hasTimes && (
              <Choice
                label="The amount is paid"
                name={named('times')}
                chosen={fields.times}
                open="as the question says"
                words={times}
              />
            )}
            {hasPart && (
              <Choice label="Of the answer take" name={named('part')} chosen={part} open="all of it" words={parts} />
            )}
            {hasWords && (
              <Choice
                label="Any other answer"
                name={named('otherwise')}
                chosen={otherwise}
                open="is refused"
                words={words}
                leaveOut="is left out"
              />
            )}
            <Choice
              label="Where nothing was answered"
              name={named('empty')}
              chosen={empty}
              open="nothing"
              words={words}
            />
            {hasUnknown && (
              <label className={styles.tick}>
                <input type="checkbox" name={named('unknown')} value="leave-out" defaultChecked={unknown !== ''} />
                <span>Take a row without this answer, rather than refuse it, where the answer can’t be read</span>
              </label>
            )}
          </div>
        </details>
      )}
    </>
  );
}
