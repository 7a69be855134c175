/** The tokens of the light theme, as app/globals.css has them: an image knows no custom properties. */
export const colors = {
  paper: '#fbfaf6',
  ink: '#17202a',
  soft: '#56606b',
  rule: '#e3dfd4',
  survey: '#0b736e',
  'survey-2': '#bfe0dc',
  'survey-text': '#0b6d68',
  'baseline-2': '#f2e1ba',
  'official-text': '#5d4494',
  alert: '#a5281b',
} as const;
