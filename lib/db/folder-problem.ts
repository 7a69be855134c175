import { StartProblem } from './start-problem';

/** What to do about a data folder that is full or not writable, judging by the error; undefined for other errors. */
export function folderProblem(folder: string, said: string): StartProblem | undefined {
  const another = 'set PAYCHART_DATA_DIR to another folder';
  if (/ENOSPC|No space left|Check free disk space/.test(said)) {
    return new StartProblem(`The disk of the data folder ${folder} is full. Free some space, or ${another}.`);
  }
  // Making a folder on a read-only disk, Node says ENOENT.
  if (/EROFS|EACCES|EPERM|ENOTDIR|EEXIST|ENOENT.*mkdir|Permission denied|Read-only/.test(said)) {
    return new StartProblem(
      `The data folder ${folder} can't be written. Allow this user to write there, or ${another}.`,
    );
  }
  return undefined;
}
