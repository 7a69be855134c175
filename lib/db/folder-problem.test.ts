import { expect, it } from 'vitest';
import { folderProblem } from './folder-problem';

// What Node, initdb and PostgreSQL said on a full and on a read-only disk.
it.each([
  [
    'FATAL:  could not extend file "base/1/2691": No space left on device\nchild process exited with exit code 134',
    'is full',
  ],
  ['FATAL:  could not extend file: wrote only 4096 of 8192 bytes at block 9\nHINT:  Check free disk space.', 'is full'],
  ['Error: ENOSPC: no space left on device, write', 'is full'],
  ["Error: EROFS: read-only file system, open '/data/secrets.json.new'", "can't be written"],
  ["Error: ENOENT: no such file or directory, mkdir '/data'", "can't be written"],
  ['initdb: error: could not create directory "/data": Permission denied', "can't be written"],
])('knows %j', (said, problem) => {
  expect(folderProblem('/data', said)?.message).toContain(`/data ${problem}`);
});

it('does not blame the folder for anything else', () => {
  expect(folderProblem('/data', 'FATAL:  database files are incompatible with server')).toBeUndefined();
  expect(folderProblem('/data', 'ERROR:  permission denied for schema public')).toBeUndefined();
});
