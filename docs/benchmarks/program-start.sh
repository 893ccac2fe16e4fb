#!/usr/bin/env bash
# How long the program takes beside an empty main: eleven rounds in turn, medians, ratios within a round.
# Usage: docs/benchmarks/program-start.sh [compliance.jar]
set -euo pipefail
jar=${1:-compliance-examples/cli/target/compliance.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'class Empty { public static void main(String[] a) {} }' > "$work/Empty.java"
javac -d "$work" "$work/Empty.java"
java -jar "$jar" generate "$work/package" --calls 1000 > "$work/out" 2>&1
TIMEFORMAT='%R %U %S'
measure() { local label=$1; shift; { time java "$@" > "$work/out" 2>&1; } 2>&1 | sed "s/^/$label /"; }
for round in {1..11}; do
  measure empty -cp "$work" Empty
  measure help -jar "$jar" --help
  measure audit -jar "$jar" audit "$work/package" --as-of 2025-03-20
  measure audit-C1 -XX:TieredStopAtLevel=1 -jar "$jar" audit "$work/package" --as-of 2025-03-20
done | awk '
  { n[$1]++; wall[$1, n[$1]] = $2; cpu[$1, n[$1]] = $3 + $4 }
  function median(a, what, rounds, over,   i, j, v, t) {
    for (i = 1; i <= rounds; i++) v[i] = over == "" ? a[what, i] : a[what, i] / a[over, i]
    for (i = 2; i <= rounds; i++) for (j = i; j > 1 && v[j - 1] > v[j]; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
    return v[int((rounds + 1) / 2)]
  }
  END { split("empty help audit audit-C1", whats, " ")
    for (k = 1; k <= 4; k++) { w = whats[k]
      printf "| %s | %d | %d | %.1f | %.1f |\n", w, 1000 * median(wall, w, n[w]), 1000 * median(cpu, w, n[w]),
        median(wall, w, n[w], "empty"), median(cpu, w, n[w], "empty") } }'
