import { refitModel } from '@/lib/estimate/refit-model';
import { log } from '@/lib/log';

/** Fits the pay model to the last release: see keep-model-fresh.ts. */
try {
  await refitModel(new Date());
} catch (error) {
  log.error({ err: error }, 'The pay model could not be fitted');
  process.exitCode = 1;
}
await globalThis.paychartDatabase?.$disconnect();
