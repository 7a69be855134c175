-- Nobody grants a CDEC: AAPC grants the CDEI. What was reported and published under the wrong letters keeps its figures, and
-- is called by the right ones from the first release on: a cell must not seem to end and another to begin.
-- One statement, so that it holds as a whole. The semicolons are written \x3b: Prisma's PostgreSQL adapter cuts a migration
-- at each one it sees.
DO E'BEGIN
  ALTER TYPE credential RENAME VALUE ''cdec'' TO ''cdei''\x3b
  UPDATE cell SET name = replace(name, ''credential=cdec'', ''credential=cdei'') WHERE name LIKE ''%credential=cdec%''\x3b
  UPDATE cell_block SET cell = replace(cell, ''credential=cdec'', ''credential=cdei'') WHERE cell LIKE ''%credential=cdec%''\x3b
  ALTER TABLE published_figure DISABLE TRIGGER published_figure_only_grows\x3b
  UPDATE published_figure SET cell = replace(cell, ''credential=cdec'', ''credential=cdei''),
    figure = replace(figure::text, ''credential=cdec'', ''credential=cdei'')::jsonb WHERE cell LIKE ''%credential=cdec%''\x3b
  ALTER TABLE published_figure ENABLE TRIGGER published_figure_only_grows\x3b
  UPDATE pay_model SET model = replace(model::text, ''credential=cdec'', ''credential=cdei'')::jsonb
    WHERE model::text LIKE ''%credential=cdec%''\x3b
  UPDATE report SET findings = replace(findings::text, ''credential=cdec'', ''credential=cdei'')::jsonb
    WHERE findings::text LIKE ''%credential=cdec%''\x3b
END';

ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cpco';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'coc_a';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cpc_p';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'canpc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cascc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'ccc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'ccvtc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cedc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cemc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'centc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cfpc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cgic';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cgsc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'chonc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cimc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'circc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cobgc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'copc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cosc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cpcd';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cpedc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cprc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'crhc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'csfac';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cuc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'chda';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'chps';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cphi';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'ccds_o';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'rcc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'rccir';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'hcs_d';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'hcs_h';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'hcs_o';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'hcs_c';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cmc';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cmis';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cmom';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cmco';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cmca_em';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cbcs';
ALTER TYPE "credential" ADD VALUE IF NOT EXISTS 'cmrs';
