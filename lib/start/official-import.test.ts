import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { textFile } from '@/lib/official/test-files';

const run = promisify(execFile);

it('runs as a command: says what it would do, does it, takes it back, and fails where it refuses', async () => {
  const { PATH, DATABASE_URL } = process.env;
  const command = (...args: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'lib/start/official-import.ts', ...args], {
      env: { PATH, DATABASE_URL, NODE_ENV: 'test' },
    });
  const head = 'dataset,period,subject,statistic,label,value,unit,publisher,title,confidence';
  const line = 'consumer_price,2062,US,cpi_u,US city average,400,1982-84 = 100,BLS,CPI-U,high';
  const file = await textFile('prices.csv', [head, line]);
  const count = () => db.officialFigure.count({ where: { dataset: 'consumer_price', period: '2062' } });

  const { stdout } = await command(file);
  expect(stdout).toBe(
    [
      'prices.csv: a seed file of Paychart, 1 figure to keep.',
      'consumer_price 2062: adds 1.',
      'Nothing was written. Run it again with --write to do that.\n',
    ].join('\n'),
  );
  expect(await count()).toBe(0);
  expect((await command(file, '--write')).stdout).toContain('That was written');
  expect(await count()).toBe(1);
  expect((await command('--remove', 'consumer_price/2062')).stdout).toContain('1 imported figure is removed');
  expect(await count()).toBe(0);

  const wrong = await textFile('prices.csv', [head, line.replace('400', 'many')]);
  await expect(command(wrong, '--write')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Wrong: line 2, column value: US city average: value must be a number'),
  });
  await expect(command()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Say which files') });
});
