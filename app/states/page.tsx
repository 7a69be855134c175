import { fixedMetadata } from '@/app/_site/fixed-pages';
import { StatesPage } from './states-page';

export const metadata = fixedMetadata('/states');

export default function AllStatesPage() {
  return <StatesPage view="annual" />;
}
