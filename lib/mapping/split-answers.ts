const BETWEEN = /^[\s,;|]+/;
const END = /^\s*(?:[,;|\n]|$)/;
const NEXT = /[,;|\n]/;

/**
 * The answers of a question that takes several, in one cell. Tools put a comma, a semicolon or a line between them, and
 * answers may hold commas themselves, so known answers are found whole first.
 */
export function splitAnswers(cell: string, known: readonly string[]): string[] {
  const longestFirst = known.toSorted((a, b) => b.length - a.length);
  const answers: string[] = [];
  let rest = cell.replace(BETWEEN, '');
  while (rest !== '') {
    const text = rest;
    const whole = longestFirst.find(
      (answer) =>
        answer !== '' &&
        text.slice(0, answer.length).toLowerCase() === answer.toLowerCase() &&
        END.test(text.slice(answer.length)),
    );
    const next = whole?.length ?? text.search(NEXT);
    answers.push(text.slice(0, next < 0 ? text.length : next).trim());
    rest = next < 0 ? '' : text.slice(next).replace(BETWEEN, '');
  }
  return answers;
}
