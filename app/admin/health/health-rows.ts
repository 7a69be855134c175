import type { Health } from '@/lib/health/read-health';

interface HealthRow {
  name: string;
  well: boolean;
  text: string;
}

/** Coders are told that a moderator will look soon. After this long, it is no longer soon. */
const LONGEST_WAIT_HOURS = 7 * 24;
/** A fit takes seconds and starts within half a minute, so being this many releases behind means that it fails. */
const MOST_RELEASES_BEHIND = 50;
const SLOW_MILLISECONDS = 250;

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** What the health page says, and which parts need attention. */
export function healthRows({ queue, figures, model, mail, database, hears, site }: Health): HealthRow[] {
  return [
    {
      name: 'Queue',
      well: (queue.oldestHours ?? 0) <= LONGEST_WAIT_HOURS,
      text:
        queue.waiting === 0
          ? 'Nothing is waiting.'
          : `${countText(queue.waiting, 'report')} waiting${ageText(queue.oldestHours)}.`,
    },
    {
      name: 'Cells and releases',
      well: figures.differences.length === 0,
      text: [
        figures.differences.length === 0
          ? 'Their totals match the reports.'
          : `${figures.differences.join(' ')} Run npm run aggregates:check.`,
        figures.releasedAt ? `Last release ${moment.format(figures.releasedAt)} UTC.` : 'Nothing is released yet.',
      ].join(' '),
    },
    {
      name: 'Pay model',
      well: model.releasesBehind <= (model.fitted ? MOST_RELEASES_BEHIND : 0),
      text: model.fitted
        ? `Version ${model.fitted.version}, fitted ${moment.format(model.fitted.fittedAt)} UTC, ${
            model.releasesBehind === 0 ? 'to the current figures' : `${countText(model.releasesBehind, 'release')} ago`
          }.`
        : 'Not fitted yet: it is waiting for the first figure.',
    },
    {
      name: 'Email',
      well: mail === 'local' || mail === 'answers',
      text:
        mail === 'local'
          ? 'Stays in this machine’s local mailbox.'
          : mail === 'answers'
            ? 'The mail server answers and accepts the site’s sign-in.'
            : `${mail.problem} Nobody can sign in by link until then.`,
    },
    {
      name: 'Database',
      well: database.milliseconds <= SLOW_MILLISECONDS,
      text: `PostgreSQL ${database.version}, answered in ${database.milliseconds} ms, ${database.megabytes.toLocaleString('en-US')} MB.`,
    },
    {
      name: 'Other servers',
      well: hears,
      text: hears
        ? 'Their changes show here at once.'
        : 'PostgreSQL’s notifications do not arrive here, so this server polls for new releases instead. If there is a pooler in front of PostgreSQL, set DIRECT_DATABASE_URL.',
    },
    {
      name: 'Site',
      well: true,
      text: `Paychart ${site.version} on Node ${site.node}, up for ${hoursText(site.upHours)}.`,
    },
  ];
}

function ageText(hours: number | null): string {
  if (hours === null) return '';
  return hours < 48 ? `, the oldest for ${hoursText(hours)}` : `, the oldest for ${Math.floor(hours / 24)} days`;
}

function hoursText(hours: number): string {
  return hours === 0 ? 'less than an hour' : countText(hours, 'hour');
}

function countText(count: number, thing: string): string {
  return `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`;
}
