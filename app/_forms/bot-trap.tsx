import { guardFields } from '@/lib/auth/guard-fields';

/** For forms that bots would fill in: the time it was rendered, and a field that people can't see or reach. */
export function BotTrap({ drawn }: { drawn: string }) {
  return (
    <>
      <input type="hidden" name={guardFields.drawn} value={drawn} />
      <span className="visually-hidden" aria-hidden="true">
        <label>
          Leave this empty <input type="text" name={guardFields.trap} tabIndex={-1} autoComplete="off" />
        </label>
      </span>
    </>
  );
}
