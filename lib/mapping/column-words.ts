import type { Column } from '@/lib/import/report-file';

/** How a question about each column is worded, in the order in which questions are dealt out; and what it must not say. */
export interface Wording {
  column: Column;
  asks: RegExp;
  never?: RegExp;
}

const NOT_BASE =
  /bonus|overtime|differential|incentive|satisf|range|expect|raise|increase|negotiat|desired|last year|previous|starting|fair|currency|other monet|additional|benefit/i;

export const wordings: readonly Wording[] = [
  {
    column: 'received_month',
    asks: /timestamp|submi(?:t|ssion).*date|date.*submi|completed? (?:at|on|time|date)|completion time|submitdate|received|recorded ?date|date (?:created|recorded)|end ?date/i,
  },
  {
    column: 'coder',
    asks: /respon(?:dent|se)[ _]*(?:id|number)|record[ _]?id|member(?:ship)?[ _]*(?:id|number|no)|submission id|entry id|^(?:_?uuid|id|key|token|coder)$/i,
  },
  { column: 'pay_year', asks: /pay.*year|(?:calendar|tax|which) year|^year$/i, never: /experience|years/i },
  { column: 'extra_pay', asks: /overtime|differential|extra pay|on[- ]call pay/i, never: /hours|eligible|do you/i },
  {
    column: 'production',
    asks: /(?:production|productivity|incentive|commission)/i,
    never: /standard|require|per hour|expect|do you/i,
  },
  {
    column: 'bonus',
    asks: /bonus|other monetary|additional (?:cash|compensation|pay)|profit.?sharing/i,
    never: /receive a bonus|eligible|benefit|do you|salary|income/i,
  },
  {
    column: 'pay_basis',
    asks: /(?:how|basis|type|form|method).{0,30}(?:paid|pay|compensat)|salaried or hourly|hourly or salar|pay (?:basis|type|period|frequency)|unit of pay/i,
    never: /location|satisf/i,
  },
  {
    column: 'charts_per_hour',
    asks: /(?:charts?|encounters?|records?|rvus?|accounts).{0,20}(?:per|an?|each) hour|productivity standard/i,
  },
  {
    column: 'paid_hours_per_week',
    asks: /hours.{0,30}week|weekly hours|hours worked/i,
    never: /overtime|remote|home/i,
  },
  { column: 'gs_grade', asks: /\bgs\b.*grade|federal.*grade|^gs_?grade$/i },
  { column: 'gs_step', asks: /\bgs\b.*step|^gs_?step$/i },
  { column: 'gs_area', asks: /locality pay|^gs_?area$/i },
  {
    column: 'amount',
    asks: /salary|wage|(?:pay|hourly|base) rate|(?:annual|base|gross|current|yearly|total).{0,20}(?:pay|compensation|income|earnings)|how much.{0,30}(?:paid|earn|make)|^(?:amount|pay|compensation)$/i,
    never: NOT_BASE,
  },
  {
    column: 'experience_years',
    asks: /experience|years?.{0,30}(?:cod(?:ing|er)|field|profession|practic)|how long.{0,40}(?:cod|work|profession)/i,
    never: /salary|employer|company|current (?:job|position|role)/i,
  },
  {
    column: 'credentials',
    asks: /credential|certif|designation/i,
    never: /uncertified|number of|how many|plan|pursu|require|pay for|reimburs/i,
  },
  {
    column: 'pay_set_by',
    asks: /pay.{0,30}(?:location|based on where)|location.{0,30}(?:sets?|determines?).{0,20}pay/i,
  },
  {
    column: 'state',
    asks: /\bstate\b|where.{0,20}(?:work|live|located)/i,
    never: /state of|united states|statement|how (?:satisf|would)/i,
  },
  { column: 'area', asks: /\bcity\b|county|metro|\barea\b|zip|postal|location/i, never: /pay|specialt|practice area/i },
  {
    column: 'arrangement',
    asks: /remote|work.{0,5}from home|on-?site|telework|hybrid|work (?:location|arrangement)|where do you (?:code|do your (?:work|coding))/i,
    never: /hours|prefer|days/i,
  },
  {
    column: 'employment',
    asks: /employment|full.?time|part.?time|employed|work status|job status/i,
    never: /how long|years|industry|employer/i,
  },
  { column: 'specialty', asks: /special(?:ty|ties)|area of coding|type of coding|what do you code/i },
  {
    column: 'setting',
    asks: /setting|employer|facility|organization|workplace|company type|industry|type of (?:practice|company)|place of work/i,
    never: /size|how many|satisf|pay for|name of|years/i,
  },
  {
    column: 'role',
    asks: /\brole\b|job title|position|\btitle\b|job function|occupation|level/i,
    never: /how long|years|education|context|satisf/i,
  },
  { column: 'benefits', asks: /benefits?/i, never: /satisf|import|how much/i },
  { column: 'job', asks: /^job$|which (?:of your )?jobs?|job number/i },
];
