/** Part of each answer that refuses what was sent before anything read it, for whoever shows it to know it by. */
export const NOTHING_CHANGED = 'Nothing was changed.';
