import Link from 'next/link';
import { modeledIn, type ShownVoices } from './pay-row';

/** What hatched strips of a table are; nothing where there are none. */
export function ModeledNote({ strips }: { strips: readonly ShownVoices[] }) {
  if (strips.every((strip) => modeledIn(strip) === null)) return null;
  return (
    <>
      Hatched: where the survey shows nothing, the{' '}
      <Link href="/method#model" prefetch={false}>
        pay model
      </Link>{' '}
      answers from all counted reports, the guide and BLS.{' '}
    </>
  );
}
