import { SubmitButton } from '@/app/_forms/submit-button';
import type { Admin } from '@/lib/auth/viewer';
import type { AuthorBan } from '@/lib/reports/ban-author';
import { isAuthorBanned } from '@/lib/reports/is-author-banned';
import { changeAuthorBan } from './actions';

interface AuthorBanProps {
  admin: Admin;
  report: string;
  /** What came of the last attempt. */
  outcome: AuthorBan | undefined;
}

/** For admins: refuses further reports of the author, whom no one gets to know. */
export async function AuthorBanPanel({ admin, report, outcome }: AuthorBanProps) {
  const banned = await isAuthorBanned(admin, report);
  return (
    <section aria-labelledby="author-ban">
      <h2 id="author-ban">Its author</h2>
      <p role="status">{outcome && outcomeWords[outcome]}</p>
      <p>
        {banned
          ? 'Banned: no further reports are accepted. Who it is stays unknown.'
          : 'A ban refuses further reports from this person, without revealing who it is. What they reported stays as it is.'}
      </p>
      <form action={changeAuthorBan}>
        <input type="hidden" name="report" value={report} />
        <input type="hidden" name="banned" value={String(!banned)} />
        <SubmitButton kind={banned ? 'quiet' : 'grave'} busy="Changing …">
          {banned ? 'Lift the ban' : 'Ban the author'}
        </SubmitButton>
      </form>
    </section>
  );
}

const outcomeWords: Readonly<Record<AuthorBan, string>> = {
  done: 'Changed.',
  unchanged: 'It was already that way. Nothing was changed.',
  'own-report': 'This report is your own. Nothing was changed.',
  'no-account': 'No account here wrote this report, so there is nobody to ban. Nothing was changed.',
};
