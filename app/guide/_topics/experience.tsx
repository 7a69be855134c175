import { payAxis } from '@/app/_components/pay-axis';
import { amountsOf } from '@/app/_components/pay-row';
import { readHome } from '@/app/_home/home-figures';
import { experienceSection, levelSection } from '@/app/_home/pay-sections';
import type { Topic } from '@/app/guide/topic';

export const experience: Topic = {
  slug: 'experience',
  title: 'What experience is worth',
  description: 'What medical coders earn in their first years, after three, six, ten and twenty years.',
  async read() {
    const home = await readHome('annual');
    const rows = [...home.levels.rows, ...home.experience.rows, home.nation];
    const axis = payAxis(
      'annual',
      rows.flatMap(({ voices }) => amountsOf(voices)),
    );
    const byYears = experienceSection({ axis, home });
    return { finding: byYears.heading, sections: [byYears, levelSection({ axis, home })] };
  },
};
