/** `Nashville-Davidson–Murfreesboro–Franklin, TN`, `Guam`: a title of DOL's as people read it. */
export function areaName(title: string): string {
  return title.replace(/ MSA$/, '').replace(' (noncontiguous)', '').replaceAll('--', '–').replace(' / ', '/');
}

/** `abilene-tx` for Abilene, TX. */
export function areaSlug(name: string): string {
  return plainLetters(name)
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^a-z\d]+/g, '-');
}

/** Without accents: `Mayaguez`. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}
