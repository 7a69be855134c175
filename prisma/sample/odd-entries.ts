import type { EnteredPay } from './enter-pay';

type OddPay = Omit<EnteredPay, 'benefits'>;

const yearly = { payBasis: 'yearly', paidHoursPerWeek: '40', chartsPerHour: '', bonus: '' } as const;
const hourly = { ...yearly, payBasis: 'hourly' } as const;

/** Pay that the schema lets through and a moderator should stop at. */
export const oddPending: readonly OddPay[] = [
  { ...yearly, amount: '6250' }, // a fortnight's or a month's pay
  { ...hourly, amount: '265' }, // 26.50
  { ...yearly, amount: '48000', paidHoursPerWeek: '8' }, // hours a day
  { ...yearly, amount: '236000', bonus: '24000' }, // may be true
];

const FOR_A_MONTH = 'The amount reads like pay for a month. Please report it again as pay for a year.';
const DECIMAL_POINT = 'The hourly wage seems to have lost its decimal point. Please report it again.';
const HOURS_A_DAY = 'The paid hours read like hours a day. Please report again with hours a week.';

/** Pay that a moderator stopped, with the reason given to the author. */
export const oddRejected: readonly { pay: OddPay; reason: string }[] = [
  { pay: { ...yearly, amount: '5100' }, reason: FOR_A_MONTH },
  { pay: { ...yearly, amount: '5650' }, reason: FOR_A_MONTH },
  { pay: { ...hourly, amount: '228' }, reason: DECIMAL_POINT },
  { pay: { ...hourly, amount: '245' }, reason: DECIMAL_POINT },
  { pay: { ...yearly, amount: '52000', paidHoursPerWeek: '8' }, reason: HOURS_A_DAY },
  { pay: { ...yearly, amount: '61500', paidHoursPerWeek: '7.5' }, reason: HOURS_A_DAY },
];
