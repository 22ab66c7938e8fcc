#!/usr/bin/env bash
# Wall and processor time of whole Maven processes on a copy of a folder of rules, with generated fixtures for some of them: writing
# the lock, tocsin:check cold, warm, and after a change of one rule.
# usage: benchmarks/whole-repository.sh RULES_FOLDER [RULES_WITH_FIXTURES]     (RULES_WITH_FIXTURES: 200)
set -euo pipefail
rules=$(cd "${1:?the folder of rules}" && pwd)
fixtures=${2:-200}
cd "$(dirname "$0")/.."
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
mvn --batch-mode --quiet -pl rules-framework,maven-plugin,benchmarks -am install -Dmaven.test.skip -Dbehaviours.phase=none
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mvn --batch-mode --quiet -pl rules-framework dependency:build-classpath -Dmdep.outputFile="$scratch/classpath"
cp -r .mvn "$scratch"
cp -r "$rules" "$scratch/rules"
printf 'failLevel = "never"\nfixturePolicy = "optional"\n' > "$scratch/tocsin.toml"
java -cp "rules-framework/target/classes:benchmarks/target/classes:$(cat "$scratch/classpath")" \
  dev.tocsin.benchmarks.GeneratedFixtures "$scratch/rules" "$scratch/fixtures" "$fixtures"
cd "$scratch"
TIMEFORMAT='%R s, %U s of processor'
goal() {
  echo -n "$1: "
  time mvn --batch-mode --offline --quiet "dev.tocsin:tocsin-maven-plugin:$version:$2" > log 2>&1 || true
}
goal "lock" lock
rm -rf target
goal "check, cold" check
goal "check, warm" check
changed=$(find rules -name '*.toml' | sort | sed -n 1p)
sed -i 's/^name = "/name = "Another /' "$changed"
goal "check, one rule changed" check
