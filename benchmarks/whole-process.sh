#!/usr/bin/env bash
# Wall time of whole Maven processes: tocsin:lint over a folder of rules, start of Maven and JVM included, with this
# repository's .mvn/jvm.config, which the README recommends to every repository of rules.
# usage: benchmarks/whole-process.sh RULES_FOLDER [RUNS]     (RUNS: 5)
set -euo pipefail
rules=$(cd "${1:?the folder of rules}" && pwd)
runs=${2:-5}
cd "$(dirname "$0")/.."
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
mvn --batch-mode --quiet -pl rules-framework,maven-plugin -am install -Dmaven.test.skip -Dbehaviours.phase=none
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r .mvn "$scratch"
cd "$scratch"
lint() {
  local start end
  start=$(date +%s%N)
  mvn --batch-mode --offline --quiet "dev.tocsin:tocsin-maven-plugin:$version:lint" -Dtocsin.rules="$rules" \
    -Dtocsin.failLevel=never > log 2>&1 || { tail -20 log >&2; exit 1; }
  end=$(date +%s%N)
  echo "$(( (end - start) / 1000000 )) ms"
}
for run in $(seq "$runs"); do
  rm -rf target
  cold=$(lint)
  warm=$(lint)
  echo "run $run: $cold, and $warm with nothing changed since"
done
