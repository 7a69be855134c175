import { fixedPages } from '@/app/_site/fixed-pages';
import { LinkedData } from '@/app/_site/linked-data';
import { siteAddress } from '@/app/_site/site-address';
import { readFigure } from '@/lib/aggregates/read-figures';
import { readSample } from '@/lib/aggregates/read-sample';

/** The survey as a data set that anyone may fetch. */
export async function SurveyData() {
  const [nation, sample] = await Promise.all([readFigure('nation'), readSample()]);
  return (
    <LinkedData
      data={{
        '@type': 'Dataset',
        name: 'Paychart, the salary survey of US medical coders',
        description: `${sample ? 'Sample data from generated reports. ' : ''}Pay that medical coders in the United States reported, by state, experience, credential, specialty and setting: medians and percentiles of base pay, with bands of how many coders stand behind each. ${fixedPages['/method'].description}`,
        url: siteAddress('/method'),
        isAccessibleForFree: true,
        creator: { '@type': 'Organization', name: 'Paychart', url: siteAddress('/') },
        spatialCoverage: { '@type': 'Country', name: 'United States' },
        ...(nation.shows !== 'nothing' && { temporalCoverage: `${nation.months.from}/${nation.months.to}` }),
        measurementTechnique: 'Voluntary reports by coders, each approved by a moderator; no random sample',
        variableMeasured: 'Base pay in US dollars of a 2,080-hour year',
        distribution: [
          {
            '@type': 'DataDownload',
            encodingFormat: 'application/json',
            contentUrl: siteAddress('/api/v1/figures?by=state'),
          },
          {
            '@type': 'DataDownload',
            encodingFormat: 'text/csv',
            contentUrl: siteAddress('/api/v1/figures?by=state&format=csv'),
          },
        ],
      }}
    />
  );
}
