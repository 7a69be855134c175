#!/usr/bin/env bash
# A line of BEA's regional files (SARPP, MARPP, CAINC…), in which a blank stands before the quote of the first field.
#
# Guess: CSV readers either trim the blank or refuse the line, and an option to trim helps where they don't; at worst the
#   code comes out with a blank in front, and Number() or trim() makes it good.
# Truth: six readers do three things. csv-parse refuses the line, unless told to trim; papaparse, d3-dsv and csv-parser
#   give ` "00999"` with the blank and both quotes, without a word, so that no code is ever found; fast-csv and csvtojson
#   read it as it is meant. Where a comma stands within such a field papaparse and d3-dsv cut it in two, and every column
#   behind it moves by one.
# Versions: csv-parse 7.0.3, papaparse 5.7.1, d3-dsv 3.0.2, csv-parser 3.2.1, fast-csv 5.0.8, csvtojson 2.0.14 (npm).
# Source: seen on 2026-11-28; RFC 4180 calls spaces part of a field, and says nothing of quotes behind them.
# Needs: Node 20, npm.
set -euo pipefail
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
cd "$T"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3 papaparse@5.7.1 d3-dsv@3.0.2 csv-parser@3.2.1 fast-csv@5.0.8 \
  csvtojson@2.0.14 >/dev/null 2>&1
cat >look.mjs <<'JS'
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import csvParser from 'csv-parser';
import csvtojson from 'csvtojson';
import { csvParseRows } from 'd3-dsv';
import { parseString } from 'fast-csv';
import Papa from 'papaparse';

const collected = async (stream) => {
  const rows = [];
  for await (const row of stream) rows.push(row);
  return rows;
};
const readers = {
  'csv-parse': (text) => parse(text)[0],
  'csv-parse, trim': (text) => parse(text, { trim: true })[0],
  papaparse: (text) => Papa.parse(text).data[0],
  'd3-dsv': (text) => csvParseRows(text)[0],
  'csv-parser': async (text) => Object.values((await collected(Readable.from([text]).pipe(csvParser({ headers: false }))))[0]),
  'fast-csv': async (text) => (await collected(parseString(text)))[0],
  csvtojson: async (text) => (await csvtojson({ noheader: true, output: 'csv' }).fromString(text))[0],
};
for (const [kind, line] of [['code', ' "00999","Nonmetropolitan",88.6\n'], ['name', ' "Abilene, TX","MARPP",90.3\n']]) {
  for (const [name, read] of Object.entries(readers)) {
    let fields;
    try {
      fields = JSON.stringify(await read(line));
    } catch (error) {
      fields = `refused: ${error.code ?? error.message}`;
    }
    console.log(`${kind} | ${name} | ${fields}`);
  }
}
JS
node look.mjs | tee out
diff out - <<'TXT'
code | csv-parse | refused: INVALID_OPENING_QUOTE
code | csv-parse, trim | ["00999","Nonmetropolitan","88.6"]
code | papaparse | [" \"00999\"","Nonmetropolitan","88.6"]
code | d3-dsv | [" \"00999\"","Nonmetropolitan","88.6"]
code | csv-parser | [" \"00999\"","Nonmetropolitan","88.6"]
code | fast-csv | ["00999","Nonmetropolitan","88.6"]
code | csvtojson | ["00999","Nonmetropolitan","88.6"]
name | csv-parse | refused: INVALID_OPENING_QUOTE
name | csv-parse, trim | ["Abilene, TX","MARPP","90.3"]
name | papaparse | [" \"Abilene"," TX\"","MARPP","90.3"]
name | d3-dsv | [" \"Abilene"," TX\"","MARPP","90.3"]
name | csv-parser | [" \"Abilene, TX\"","MARPP","90.3"]
name | fast-csv | ["Abilene, TX","MARPP","90.3"]
name | csvtojson | ["Abilene, TX","MARPP","90.3"]
TXT
