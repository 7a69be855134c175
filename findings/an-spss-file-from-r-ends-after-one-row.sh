#!/usr/bin/env bash
# An SPSS file (.sav) of 300 rows that R's haven writes, read with npm's most used reader of such files.
#
# Guess: a reader that knows the format gives 300 rows, or says what it does not understand: the header holds the number of
#   rows, so a reader that stops before has to notice.
# Truth: sav-reader gives one row, the first, as if there were no more, without an error; its own header says 300. haven
#   fills each row's commands with zeros up to eight, which the format calls padding; the reader takes them for the end of the
#   file. Without compression all 300 come, and each missing number as -1.797e+308, a number like others. PSPP reads both.
# Versions: sav-reader 2.0.8 (npm, April 2026), haven 2.5.1 with R 4.2.2, PSPP 1.6.2 (Debian 12).
# Source: seen on 2026-11-29; the PSPP developers' guide, "Data Record", says that code 0 is padding, to be ignored.
# Needs: root on Debian, Node 20, npm.
set -euo pipefail

{ command -v Rscript && command -v pspp && Rscript -e 'library(haven)'; } >/dev/null 2>&1 || {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends r-cran-haven pspp >/dev/null
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sav-reader@2.0.8 >/dev/null 2>&1

Rscript - <<'R'
library(haven)
pay <- data.frame(id = 1:300, pay = c(54500, NA, 26.4))
write_sav(pay, "compressed.sav")
write_sav(pay, "plain.sav", compress = "none")
R
for file in compressed plain; do
  printf "GET FILE='%s.sav'.\nSAVE TRANSLATE /OUTFILE='%s.csv' /TYPE=CSV.\n" "$file" "$file" >read.sps
  pspp read.sps
  echo "$file | PSPP | $(wc -l <"$file.csv") rows" >>pspp.out
done
cat >look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { SavBufferReader } = require('sav-reader');
(async () => {
  for (const file of ['compressed', 'plain']) {
    const sav = new SavBufferReader(readFileSync(`${file}.sav`));
    await sav.open();
    const rows = await sav.readAllRows();
    const missing = rows[1] ? `, the missing pay ${rows[1].pay}` : '';
    console.log(`${file} | sav-reader | ${rows.length} rows, the header says ${sav.meta.header.n_cases}${missing}`);
  }
})();
JS
{ cat pspp.out; node look.cjs; } | tee out
diff out - <<'TXT'
compressed | PSPP | 300 rows
plain | PSPP | 300 rows
compressed | sav-reader | 1 rows, the header says 300
plain | sav-reader | 300 rows, the header says 300, the missing pay -1.7976931348623157e+308
TXT
