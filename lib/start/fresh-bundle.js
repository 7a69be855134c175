import { readFileSync, statSync } from 'node:fs';

/** Of the folder of the build, which goes with each new one. */
export const BUNDLE_FOLDER = '.next/paychart';
export const BUNDLE_LIST = `${BUNDLE_FOLDER}/bundle.json`;

/**
 * Of each file its size and when it was changed.
 * @param {readonly string[]} files
 * @returns {string}
 */
export function stateOf(files) {
  return files.map((file) => statSync(file)).reduce((text, { size, mtimeMs }) => `${text} ${size}/${mtimeMs}`, '');
}

/**
 * The bundle of the server, if it was made of the files as they are now.
 * @returns {string | undefined} its entry, as a path from the project's folder
 */
export function freshBundle() {
  try {
    const { entry, files, state } = JSON.parse(readFileSync(BUNDLE_LIST, 'utf8'));
    return stateOf(files) === state ? entry : undefined;
  } catch {
    return undefined; // none yet, or of a file that is gone
  }
}
