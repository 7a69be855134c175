import { ChoiceList } from '@/app/_forms/choice-list';
import { payLocations } from '@/lib/survey/vocabulary';
import styles from './pay-location.module.css';

/** Asked with remote jobs only. */
export function PayLocation({ chosen, error }: { chosen: string; error: string | undefined }) {
  return (
    <div className={styles.remote}>
      <ChoiceList
        type="radio"
        name="paySetBy"
        legend="Whose location sets your pay?"
        hint="If your employer’s does, give the state and county below that set your pay"
        options={{ ...payLocations, '': 'I don’t know' }}
        chosen={[chosen]}
        error={error}
      />
    </div>
  );
}
