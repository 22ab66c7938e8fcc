def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds.length == 7
assert builds[0].contains('3 findings can be mended by machine: run mvn tocsin:fix')
assert builds[1].contains('-name = "Create an Account"') && builds[1].contains('+severity = "low" # agreed')
assert builds[1].contains('fix: 3 findings would be mended in 1 file: date-format 1, threat-name 1, value-unknown 1')
assert builds[1].contains('only when named with -Dtocsin.checks=: 1 finding: risk-severity-band 1')
assert builds[1].contains('only by hand: 2 findings: rule-without-fixture 2')
def patch = new File(basedir, 'target/tocsin/fix.patch').text
assert patch.startsWith('--- a/rules/user_added.toml\n+++ b/rules/user_added.toml\n@@ -2,7 +2,7 @@\n')
assert !builds[0].contains('date-order')
assert builds[2].contains('fix: 1 finding mended in 1 file: threat-name 1')
assert builds[3].contains('fix: 2 findings mended in 1 file: date-format 1, value-unknown 1')
assert builds[4].contains('fix: 1 finding mended in 1 file: risk-severity-band 1')
assert builds[5].contains('there is no check "thread-name": did you mean "threat-name"?')
assert builds[6].contains('tocsin.toml:1:1 error[attack-bundle] the file is no JSON') && builds[6].contains('nothing was mended')
def rule = new File(basedir, 'rules/user_added.toml').text
assert rule.contains('severity = "low" # agreed') && rule.contains('name = "Create Account"') && rule.contains('updated_date = "2026/11/21"')
assert rule.contains('# tocsin:ignore file-layout -- written by a tool\ninterval="5m"')
assert new File(basedir, 'rules/user_added_again.toml').text.contains('risk_score = 73')
