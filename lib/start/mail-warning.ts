import { mailAnswers } from '@/lib/mail/mail-answers';

/** What the start says if the mail server would not accept email, and why; undefined if it would. Sends nothing. */
export async function mailWarning(): Promise<string | undefined> {
  const answer = await mailAnswers();
  if (typeof answer === 'string') return undefined;
  return `\nEmail does not go out. ${answer.problem} Nobody can sign in by link until then.`;
}
