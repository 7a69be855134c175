/** On what every new version of the pay model changes. */
export const MODEL_TAG = 'pay-model';
