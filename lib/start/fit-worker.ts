import { refitModel } from '@/lib/estimate/refit-model';

/** A thread of its own, so that a fit holds up no request: see keep-model-fresh.ts. */
await refitModel(new Date());
await globalThis.paychartDatabase?.$disconnect();
