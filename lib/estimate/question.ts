import { z } from 'zod';
import { countedAs, credentialGroups, credentials } from '@/lib/survey/credentials';
import { FULL_TIME_HOURS } from '@/lib/survey/pay';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { credentialOrGroupFromText, splitCredentials, unknownCredentialText } from '@/lib/survey/typed-credentials';
import {
  arrangements,
  employments,
  experienceBands,
  keysOf,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';
import { amountParameter, type ParameterNames, type ParameterProblem, readParameters } from '@/lib/url-parameters';
import type { AskedJob } from './job';

const oneOf = <K extends string>(vocabulary: Readonly<Record<K, string>>) =>
  z.enum(keysOf(vocabulary), { error: 'Choose one of the list, or leave it open' }).optional();

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
      error: 'Leave out No credential, or all others',
    }),
);

const PAY = 'Enter an amount between $5,000 and $600,000 a year, such as 54,500, or 26.40 an hour';

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
    pay: amountParameter(0, Number.POSITIVE_INFINITY, PAY)
      .optional()
      .meta({ description: 'Base pay to place in the range, in dollars, such as 54500, or 26.40 with `per=hour`' }),
    per: z
      .enum(['year', 'hour'], { error: 'Choose a year or an hour' })
      .optional()
      .meta({ description: 'What the pay is for; a year unless told otherwise' }),
  })
  .transform(({ pay, per, credential, ...job }, context): Question => {
    const annualCents = pay === undefined ? undefined : per === 'hour' ? pay * FULL_TIME_HOURS : pay;
    if (annualCents !== undefined && (annualCents < ACCEPTED.least || annualCents > ACCEPTED.most)) {
      context.addIssue({ code: 'custom', path: ['pay'], message: PAY });
      return z.NEVER;
    }
    return {
      job: { ...job, credentials: credential && [...new Set(credential.map(countedAs))] },
      payCents: annualCents,
    };
  });

export interface Question {
  job: AskedJob;
  /** Of a 2,080-hour year. */
  payCents: number | undefined;
}

export const questionNames: ParameterNames = {
  one: ['state', 'experience', 'role', 'specialty', 'setting', 'arrangement', 'employment', 'pay', 'per'],
  many: ['credential'],
};

/** The question that a URL asks. */
export function readQuestion(
  parameters: URLSearchParams,
): { question: Question; problems?: never } | { question?: never; problems: ParameterProblem[] } {
  const { said, problems } = readParameters(questionSchema, questionNames, parameters);
  return problems ? { problems } : { question: said };
}
