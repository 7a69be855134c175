import { z } from 'zod';
import { countedAs, credentialGroups, credentials } from '@/lib/survey/credentials';
import { derivePay, isByThePiece } from '@/lib/survey/pay';
import { ACCEPTED, ACCEPTED_TEXT } from '@/lib/survey/plausibility';
import { credentialOrGroupFromText, splitCredentials, unknownCredentialText } from '@/lib/survey/typed-credentials';
import { payFromText, type Reading, rateFromText, readPay, typedPayFrom, whyUnclear } from '@/lib/survey/typed-pay';
import {
  arrangements,
  employments,
  experienceBands,
  keysOf,
  type PayBasis,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';
import { type ParameterNames, type ParameterProblem, readParameters } from '@/lib/url-parameters';
import type { AskedJob } from './job';

const oneOf = <K extends string>(vocabulary: Readonly<Record<K, string>>) =>
  z.enum(keysOf(vocabulary), { error: 'Choose one from the list, or leave it open' }).optional();

/** Each by its key, or by any name that people may type; several in one text are taken apart. */
const credentialsOrGroups = z.preprocess(
  (typed) =>
    z
      .array(z.string())
      .transform((texts) => texts.flatMap(splitCredentials).map((text) => credentialOrGroupFromText(text) ?? text))
      .catch([])
      .parse(typed),
  z
    .array(
      z.enum([...keysOf(credentials), ...keysOf(credentialGroups)], {
        error: ({ input }) => unknownCredentialText(String(input)),
      }),
    )
    .max(5, { error: 'Choose five at most' })
    .refine((chosen) => !(chosen.includes('none') && chosen.some((each) => each !== 'none')), {
      error: 'Leave out “No credential”, or all the others',
    }),
);

const basisOf = { year: 'yearly', hour: 'hourly', chart: 'per_chart', rvu: 'per_rvu' } as const;

const PIECES = 'Enter how many charts, encounters or RVUs an hour, such as 12';
const PAY = `Enter an amount between ${ACCEPTED_TEXT.least} and ${ACCEPTED_TEXT.most} a year, such as 54,500, or 26.40 an hour`;

/** What the calculator and the API can be asked, by the names of the URL. What is left empty may be anything. */
export const questionSchema = z
  .object({
    state: oneOf(states),
    experience: oneOf(experienceBands),
    role: oneOf(roles),
    credential: credentialsOrGroups
      .optional()
      .meta({ description: 'Give it once for each credential held. Rare ones are answered for their group' }),
    specialty: oneOf(specialties),
    setting: oneOf(settings),
    arrangement: oneOf(arrangements),
    employment: oneOf(employments),
    pay: z.string({ error: PAY }).optional().meta({
      description: 'Base pay to place in the range, in dollars, such as 54500, 26.40 with `per=hour`, or 26.40/hr',
    }),
    per: z
      .enum(keysOf(basisOf), { error: 'Choose a year, an hour, a chart or an RVU' })
      .optional()
      .meta({ description: 'What the pay is for, unless it says so itself; a year unless told otherwise' }),
    pieces: z
      .string({ error: PIECES })
      .optional()
      .meta({ description: 'How many charts, encounters or RVUs an hour; needed with pay for one of them' }),
  })
  // Told beside whatever else is wrong, unless that is the pay itself.
  .refine((typed) => readPayOf(typed).wrong !== 'pieces', { path: ['pieces'], error: PIECES, when: hasPayFields })
  .refine((typed) => readPayOf(typed).wrong !== 'pay', {
    path: ['pay'],
    error: ({ input }) => whyUnclear(payFields.parse(input).pay ?? '') ?? PAY,
    when: hasPayFields,
  })
  .transform(({ pay, per, pieces, credential, ...job }): EstimateQuestion => {
    const { payCents, reading } = readPayOf({ pay, per, pieces });
    return { job: { ...job, credentials: credential && [...new Set(credential.map(countedAs))] }, payCents, reading };
  });

const payFields = z.object({
  pay: z.string().optional(),
  per: z.enum(keysOf(basisOf)).optional(),
  pieces: z.string().optional(),
});

function hasPayFields({ value }: { value: unknown }): boolean {
  return payFields.safeParse(value).success;
}

function readPayOf({ pay, per, pieces }: z.infer<typeof payFields>): {
  payCents: number | undefined;
  reading?: Reading | undefined;
  wrong?: 'pay' | 'pieces';
} {
  if (pay === undefined) return { payCents: undefined };
  const { typed, readings } = readPay({
    ...typedPayFrom(() => ''),
    payBasis: basisOf[per ?? 'year'],
    amount: pay,
    paidHoursPerWeek: '40',
    chartsPerHour: pieces ?? '',
  });
  const entry = payFromText(typed);
  const payCents = entry && derivePay(entry).annualCents;
  if (payCents !== undefined && payCents >= ACCEPTED.least && payCents <= ACCEPTED.most) {
    return { payCents, reading: readings[0] };
  }
  const lacksPieces = !entry && isByThePiece(typed.payBasis) && rateFromText(typed.amount) !== undefined;
  return { payCents: undefined, wrong: lacksPieces ? 'pieces' : 'pay' };
}

/** As `per` says it. */
export function saidPer(payBasis: PayBasis): string {
  return keysOf(basisOf).find((per) => basisOf[per] === payBasis) ?? 'year';
}

export interface EstimateQuestion {
  job: AskedJob;
  /** Of a 2,080-hour year. */
  payCents: number | undefined;
  /** How the pay was read that says what it is for. */
  reading?: Reading | undefined;
}

export const questionNames: ParameterNames = {
  one: ['state', 'experience', 'role', 'specialty', 'setting', 'arrangement', 'employment', 'pay', 'per', 'pieces'],
  many: ['credential'],
};

/** The question that a URL asks. */
export function readQuestion(
  parameters: URLSearchParams,
): { question: EstimateQuestion; problems?: never } | { question?: never; problems: ParameterProblem[] } {
  const { said, problems } = readParameters(questionSchema, questionNames, parameters);
  return problems ? { problems } : { question: said };
}
