def log = new File(basedir, 'build.log').text
def builds = log.split('Scanning for projects').drop(1)
assert builds.length == 9
assert builds[0].contains('[WARNING] rules/user_added.toml:') && builds[0].contains('warning[rule-without-fixture]')
assert builds[0].contains('1 rule: 0 errors, 1 warning, 0 infos')
assert builds[1].contains('[ERROR] rules/user_added.toml:') && builds[1].contains('error[rule-without-fixture]')
assert builds[1].contains('1 finding of level error or above')
assert builds[2].contains('1 finding of level warning or above')
assert builds[3].contains('1 error, 0 warnings') && builds[3].contains('BUILD SUCCESS')
assert builds[4].contains('error[rule-without-fixture]')
assert !builds[5].contains('rule-without-fixture')
assert builds[6].contains('rulez does not exist') && builds[6].contains('-Dtocsin.rules=DIR')
assert builds[7].contains('"grave" is not one of error, warning, info, never')
assert builds[8].contains('no rule is called "nobody"') && builds[8].contains('0 rules: ')
