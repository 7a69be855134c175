#!/usr/bin/env bash
# A month and its year in a CSV file, opened and saved by LibreOffice and Gnumeric.
#
# Guess: Excel shows and saves the cell 2025-03 as `Mar-25`. Whoever opens that file in another spreadsheet sees March
#   2025 again, or at worst the text `Mar-25`; and the two spreadsheets agree, or the setting for the US is the safe one.
# Truth: both take it for 25 March of this year. LibreOffice (with “Detect special numbers” and English (USA)) saves
#   03/25 of this year, Gnumeric the same as year/03/25: the month is right, the year is not, and 25 is the year that was
#   meant. With English (UK) the same LibreOffice reads March 2025. Left undetected it stays text. Years up to 31 are hit.
#   So a column of months in which every day is a plausible two-digit year may be no column of days.
# Version: LibreOffice 7.4.7 and Gnumeric 1.12.55 (Debian 12). Source: seen on 2026-11-28.
# Needs: root on Debian, or both installed.
set -euo pipefail

command -v soffice ssconvert >/dev/null || {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc gnumeric >/dev/null
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder LC_ALL=C.UTF-8
printf 'member,received\na,Mar-25\n' >months.csv

saved_by_libreoffice() { # LANGUAGE DETECT
  soffice --headless "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,$1,false,$2" --convert-to csv --outdir "out-$1-$2" \
    months.csv >/dev/null 2>&1
  tail -n 1 "out-$1-$2/months.csv"
}
us=$(saved_by_libreoffice 1033 true)
uk=$(saved_by_libreoffice 2057 true)
text=$(saved_by_libreoffice 1033 false)
ssconvert months.csv gnumeric.csv 2>/dev/null
gnumeric=$(tail -n 1 gnumeric.csv)
printf 'LibreOffice, US: %s\nLibreOffice, UK: %s\nLibreOffice, undetected: %s\nGnumeric: %s\n' "$us" "$uk" "$text" "$gnumeric"

year=$(date +%Y)
[ "$us" = "a,03/25/${year#20}" ]
[ "$uk" = 'a,03/01/25' ]
[ "$text" = 'a,Mar-25' ]
[ "$gnumeric" = "a,$year/03/25" ]
