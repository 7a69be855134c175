/** The tools whose files are known, with the names that people know them by. */
export const layouts = {
  paychart: 'Paychart',
  'google-forms': 'Google Forms',
  'microsoft-forms': 'Microsoft Forms',
  surveymonkey: 'SurveyMonkey',
  qualtrics: 'Qualtrics',
  redcap: 'REDCap',
  limesurvey: 'LimeSurvey',
  kobotoolbox: 'KoboToolbox or ODK',
  alchemer: 'Alchemer',
  jotform: 'Jotform',
  typeform: 'Typeform',
  plain: 'A table with one header row',
} as const;

export type Layout = keyof typeof layouts;
