import { readCensus } from '@/lib/aggregates/read-census';

const counting = new Intl.NumberFormat('en-US');

/** How far the survey is today. */
export async function Numbers() {
  const { receivedAtLeast, rejectedAtLeast, shownCells, hiddenCells } = await readCensus();
  const atLeast = (count: number) => (count === 0 ? 'fewer than 10' : `${counting.format(count)} or more`);
  return (
    <>
      <h2>Today’s numbers</h2>
      <p>
        Reports received: {atLeast(receivedAtLeast)}; rejected by moderators: {atLeast(rejectedAtLeast)}. Groups of
        coders: {counting.format(shownCells)} show a figure, {counting.format(hiddenCells)} have reports and show
        nothing yet.
      </p>
    </>
  );
}
