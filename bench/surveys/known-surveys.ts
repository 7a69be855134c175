/** A survey that others made and published, answer by answer. Its answers are no part of this project. */
export interface KnownSurvey {
  name: string;
  /** Where its file can be had. */
  from: string;
  /** What we make of it. */
  mapping: string;
  /** Its columns, for the second reader. */
  columns: { received: string; where: string; pay: string; currency: string };
  /** Whether people were asked for their state or for the place where they live. */
  asked: 'state' | 'place';
}

export const knownSurveys: readonly KnownSurvey[] = [
  {
    name: 'Ask a Manager 2019',
    from: 'github.com/kmamykin/askamanager_salary_survey, “Ask A Manager Salary Survey 2019 (Responses) - Form Responses 1.csv”',
    mapping: 'bench/surveys/ask-a-manager-2019.json',
    columns: {
      received: 'Timestamp',
      where: 'Where are you located? (City/state/country)',
      pay: 'What is your annual salary?',
      currency: 'Please indicate the currency',
    },
    asked: 'place',
  },
  {
    name: 'Ask a Manager 2021, the first 2,000',
    from: 'github.com/Ayham7i/Data-Mining-Project---Ask-A-Manager-Salary-Survey-2021-, “Ask A Manager Salary Survey 2021 (Responses).xlsx”',
    mapping: 'bench/surveys/ask-a-manager-2021.json',
    columns: { received: 'timestamp', where: 'state', pay: 'annual salary', currency: 'currency' },
    asked: 'state',
  },
  {
    name: 'Ask a Manager 2023',
    from: 'github.com/maggiewolff/ask-a-manager-salary-survey, “Ask A Manager Salary Survey 2023.csv”',
    mapping: 'bench/surveys/ask-a-manager-2023.json',
    columns: { received: 'Timestamp', where: 'State', pay: 'Annual salary (gross)', currency: 'Currency' },
    asked: 'state',
  },
];
