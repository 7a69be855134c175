import { guardFields } from '@/lib/auth/guard-fields';

/** Goes into a form that bots would fill: when it was drawn, and a field that people neither see nor reach. */
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
