/** What to cite under a figure of the career guide, beside the section it stands in. */
export const guideTitle = 'What Is Medical Coding Salary? Complete Guide to Career Earnings';
