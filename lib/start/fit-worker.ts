import { refitModel } from '@/lib/estimate/refit-model';

/** Fits the pay model to the last release: see keep-model-fresh.ts. */
await refitModel(new Date());
await globalThis.paychartDatabase?.$disconnect();
