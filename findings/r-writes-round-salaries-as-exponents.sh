#!/usr/bin/env bash
# A survey file read by R's read.csv and written by its write.csv, with nothing done in between.
#
# Guess: quotes and zeros in front of ids aside, the numbers of a column come out in one notation: salaries of 54500,
#   100000 and 300000 as they went in, or all of them in exponents. Ids that hold letters stay text.
# Truth: 100000 becomes 1e+05 and 300000 becomes 3e+05, and 54500 beside them stays, as soon as one salary of the column
#   has cents: exactly the round salaries. Without that cell all stay. And a column of ids is one of numbers although
#   letters stand in it when they read as hexadecimal: 0x1F and 31 become one member, without a warning; 1D3, a number in
#   Fortran's notation, stays text.
# Version: R 4.2.2 (Debian 12). Source: seen on 2026-11-28; ?write.csv says "as.character", ?NumericConstants the rest.
# Needs: root on Debian, or R installed.
set -euo pipefail

command -v Rscript >/dev/null || {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf 'member,salary\n0x1F,54500\n31,100000\n7,300000\n' >whole.csv
printf 'member,salary\n0x1F,54500\n31,100000\n7,300000.25\n' >cents.csv
printf 'member,salary\n1D3,54500\n31,300000\n7,33.87\n' >fortran.csv
for file in whole cents fortran; do
  Rscript -e 'write.csv(read.csv(commandArgs(TRUE)[1]), row.names = FALSE, quote = FALSE)' "$file.csv" | tee "$file.out"
done
diff whole.out - <<<$'member,salary\n31,54500\n31,100000\n7,300000'
diff cents.out - <<<$'member,salary\n31,54500\n31,1e+05\n7,300000.25'
diff fortran.out - <<<$'member,salary\n1D3,54500\n31,3e+05\n7,33.87'
