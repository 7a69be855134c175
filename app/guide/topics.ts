import type { PageRoute } from '@/app/_site/page-route';
import { benefits } from './_topics/benefits';
import { careerPath } from './_topics/career-path';
import { certifications } from './_topics/certifications';
import { costOfLiving } from './_topics/cost-of-living';
import { experience } from './_topics/experience';
import { howMuchCodersEarn } from './_topics/how-much-coders-earn';
import { inShort } from './_topics/in-short';
import { jobOutlook } from './_topics/job-outlook';
import { locations } from './_topics/locations';
import { management } from './_topics/management';
import { negotiating } from './_topics/negotiating';
import { paths } from './_topics/paths';
import { raisingYourPay } from './_topics/raising-your-pay';
import { relatedCareers } from './_topics/related-careers';
import { remoteWork } from './_topics/remote-work';
import { specialization } from './_topics/specialization';
import { specialties } from './_topics/specialties';
import { training } from './_topics/training';
import { whatMedicalCodingIs } from './_topics/what-medical-coding-is';
import { workSettings } from './_topics/work-settings';
import type { Topic } from './topic';

/** The guide in its order. What is in this list is listed, linked and prerendered; nothing else is. */
export const topics: readonly Topic[] = [
  whatMedicalCodingIs,
  howMuchCodersEarn,
  experience,
  certifications,
  specialties,
  locations,
  costOfLiving,
  remoteWork,
  workSettings,
  benefits,
  careerPath,
  specialization,
  management,
  raisingYourPay,
  training,
  jobOutlook,
  relatedCareers,
  negotiating,
  paths,
  inShort,
];

export interface PlacedTopic {
  topic: Topic;
  /** From 1 on. */
  number: number;
  previous: Topic | undefined;
  next: Topic | undefined;
}

/** The topic with what comes before and after it; undefined when there is none of that name. */
export function topicAt(slug: string): PlacedTopic | undefined {
  const index = topics.findIndex((topic) => topic.slug === slug);
  const topic = topics[index];
  return topic && { topic, number: index + 1, previous: topics[index - 1], next: topics[index + 1] };
}

export function topicRoute({ slug }: Topic): PageRoute {
  return `/guide/${slug}`;
}
