import { UnreadableFile } from '@/lib/tables/unreadable-file';

/** A file has ids of a survey that was not named. */
export class UnnamedSurvey extends UnreadableFile {}
