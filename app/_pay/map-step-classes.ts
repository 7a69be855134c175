import styles from './map-steps.module.css';

/** Of the steps of a map, the lowest first. */
export const stepClasses = [styles.step1, styles.step2, styles.step3, styles.step4, styles.step5];
