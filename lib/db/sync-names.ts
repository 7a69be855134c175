import { open } from 'node:fs/promises';

/** Makes the names in a folder survive a crash, where folders can be synced. */
export async function syncNames(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
