import styles from './map-steps.module.css';

/** The color of each step of a map, the lowest first. */
export const stepClasses = [styles.step1, styles.step2, styles.step3, styles.step4, styles.step5];
